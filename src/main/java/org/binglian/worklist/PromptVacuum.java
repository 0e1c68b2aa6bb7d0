package org.binglian.worklist;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * On PostgreSQL the open tasks, which come and go all day, are swept once a fiftieth of them has changed, instead of a fifth: counts that
 * read an index alone need it, and the tables stay as small as they are.
 */
@Component
class PromptVacuum implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("52.1");
    }

    @Override
    public String getDescription() {
        return "prompt vacuum of open tasks";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        if (!"PostgreSQL".equals(context.getConnection().getMetaData().getDatabaseProductName())) {
            return;
        }
        try (var statement = context.getConnection().createStatement()) {
            for (String table : new String[] {"worklist_task", "worklist_reader"}) {
                statement.execute("alter table " + table + " set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02,"
                        + " autovacuum_analyze_scale_factor = 0.05)");
            }
        }
    }
}
