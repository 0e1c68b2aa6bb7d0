package org.binglian.worklist;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The phrases that a person uses again and again (常用意见), in the person's own order. */
@Service
public class Phrases {

    private static final int LONGEST = 500;
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    Phrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Phrase> of(Person person) {
        return jdbc.sql("select id, words, kinds from phrase where person = ? order by place, id").param(person.id())
                .query((row, n) -> new Phrase(row.getLong(1), row.getString(2), kinds(row.getString(3)))).list();
    }

    /** @throws Refusal 422 for an empty or too long one, one that is there, or one too many */
    @Transactional
    public void add(Person person, String words, Collection<String> kinds) {
        var own = of(person);
        if (own.size() >= MOST) {
            throw Refusal.invalid("phrase-not-kept").field("words", "too-many", MOST);
        }
        jdbc.sql("insert into phrase (person, place, kinds, words) values (?, ?, ?, ?)")
                .params(person.id(), own.size(), joined(kinds), checked(words, own, 0)).update();
    }

    /** @throws Refusal 404 for a phrase of somebody else, 422 as {@link #add} */
    @Transactional
    public void change(Person person, long id, String words, Collection<String> kinds) {
        var own = of(person);
        require(own, id);
        jdbc.sql("update phrase set words = ?, kinds = ? where id = ?").params(checked(words, own, id), joined(kinds), id).update();
    }

    /** Moves it one place up or down; at the end it stays. */
    @Transactional
    public void move(Person person, long id, boolean up) {
        var ids = new java.util.ArrayList<>(of(person).stream().map(Phrase::id).toList());
        int at = ids.indexOf(id);
        int to = up ? at - 1 : at + 1;
        if (at < 0) {
            throw Refusal.notFound("phrase-unknown");
        }
        if (to >= 0 && to < ids.size()) {
            java.util.Collections.swap(ids, at, to);
            for (int place = 0; place < ids.size(); place++) {
                jdbc.sql("update phrase set place = ? where id = ?").params(place, ids.get(place)).update();
            }
        }
    }

    @Transactional
    public void remove(Person person, long id) {
        require(of(person), id);
        jdbc.sql("delete from phrase where id = ?").param(id).update();
    }

    private static void require(List<Phrase> own, long id) {
        if (own.stream().noneMatch(phrase -> phrase.id() == id)) {
            throw Refusal.notFound("phrase-unknown");
        }
    }

    private static String checked(String words, List<Phrase> own, long id) {
        String text = words == null ? "" : words.strip();
        if (text.isEmpty()) {
            throw Refusal.invalid("phrase-not-kept").field("words", "required");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("phrase-not-kept").field("words", "too-long", LONGEST);
        }
        if (own.stream().anyMatch(phrase -> phrase.id() != id && phrase.words().equals(text))) {
            throw Refusal.invalid("phrase-not-kept").field("words", "there-already");
        }
        return text;
    }

    private static String joined(Collection<String> kinds) {
        return kinds == null ? "" : String.join(",", new TreeSet<>(kinds.stream().filter(kind -> kind.matches("[A-Z_]{3,40}")).limit(10).toList()));
    }

    private static Set<String> kinds(String joined) {
        return joined.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(joined.split(",")));
    }
}
