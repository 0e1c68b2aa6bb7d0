package org.binglian.access;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.SingleColumnRowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * What acts of a kind ask each time comes along with the lock that they take first, in one round trip: PostgreSQL answers statements that
 * are joined by semicolons one after the other, each from what is there by then, hence after the lock. Nothing is kept beyond
 * {@link ReadOnce}; a node learns from its own acts. Embedded H2 has no way to go.
 */
@Component
public class ReadAhead {

    private static final int MOST_ACTS = 500;

    private final ReadOnce once;
    private final Supplier<DataSource> source;
    private final Supplier<PlatformTransactionManager> transactions;
    private final Map<String, Habit> habits = new ConcurrentHashMap<>();
    private volatile Boolean joins;

    ReadAhead(ReadOnce once, ObjectProvider<DataSource> source, ObjectProvider<PlatformTransactionManager> transactions) {
        this.once = once;
        this.source = SingletonSupplier.of(source::getObject);
        this.transactions = SingletonSupplier.of(transactions::getObject);
    }

    /** This transaction is such an act about these facts, in this order; it has not taken its lock yet. A fact may be null. */
    public void expect(String act, Object... facts) {
        if (joins() && (habits.size() < MOST_ACTS || habits.containsKey(act))) {
            once.expect(of(act, facts));
        }
    }

    /** Puts an answer together in a transaction of its own, for which what such answers need is read at once. */
    public <T> T answer(Supplier<T> answer, String act, Object... facts) {
        if (!joins()) {
            return answer.get();
        }
        return new TransactionTemplate(transactions.get()).execute(status -> {
            once.bring(of(act, facts));
            return answer.get();
        });
    }

    private Expected of(String act, Object... facts) {
        return new Expected(habits.computeIfAbsent(act, name -> new Habit()), Arrays.asList(facts), this::read);
    }

    private boolean joins() {
        if (joins == null) {
            try {
                joins = "PostgreSQL".equals(JdbcUtils.extractDatabaseMetaData(source.get(), DatabaseMetaData::getDatabaseProductName));
            } catch (MetaDataAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return joins;
    }

    private List<List<?>> read(List<ReadOnce.Question> questions) {
        return new JdbcTemplate(source.get()).execute((Connection connection) -> answers(connection, questions));
    }

    private static List<List<?>> answers(Connection connection, List<ReadOnce.Question> questions) throws SQLException {
        List<Plain> plain = questions.stream().map(Plain::of).toList();
        try (var statement = connection.prepareStatement(plain.stream().map(Plain::sql).collect(Collectors.joining(";\n")))) {
            int place = 1;
            for (Plain one : plain) {
                for (Object value : one.values()) {
                    StatementCreatorUtils.setParameterValue(statement, place++, SqlTypeValue.TYPE_UNKNOWN, value);
                }
            }
            statement.execute();
            List<List<?>> answers = new ArrayList<>();
            for (var question : questions) {
                answers.add(rows(statement, question.mapper()));
                statement.getMoreResults();
            }
            return answers;
        }
    }

    private static List<?> rows(PreparedStatement statement, Object mapper) throws SQLException {
        RowMapper<?> rows = mapper instanceof RowMapper<?> known ? known : new SingleColumnRowMapper<>((Class<?>) mapper);
        try (var result = statement.getResultSet()) {
            return new RowMapperResultSetExtractor<>(rows).extractData(result);
        }
    }

    /** Names and lists in the text turned into places. */
    private record Plain(String sql, List<Object> values) {

        static Plain of(ReadOnce.Question question) {
            List<Object> values = new ArrayList<>();
            if (question.named().isEmpty()) {
                question.values().forEach(value -> add(values, value));
                return new Plain(question.sql().strip(), values);
            }
            var parsed = NamedParameterUtils.parseSqlStatement(question.sql());
            var named = new MapSqlParameterSource(question.named());
            Arrays.stream(NamedParameterUtils.buildValueArray(parsed, named, null)).forEach(value -> add(values, value));
            return new Plain(NamedParameterUtils.substituteNamedParameters(parsed, named).strip(), values);
        }

        private static void add(List<Object> values, Object value) {
            if (value instanceof Iterable<?> several) {
                several.forEach(values::add);
            } else {
                values.add(value instanceof SqlParameterValue typed ? typed.getValue() : value);
            }
        }
    }
}
