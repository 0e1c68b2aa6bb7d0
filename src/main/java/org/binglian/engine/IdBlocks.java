package org.binglian.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.db.DbIdGenerator;

/**
 * The engine's ids in blocks, as ever, but over a connection beside the pool. Whoever needs a block stands in the middle of a
 * transaction and holds a connection of the pool; when all others do so too, none would be left, and everybody would wait for everybody.
 */
class IdBlocks extends DbIdGenerator {

    private static final int BLOCK = 100;
    private static final int TRIES = 100;
    private static final String READ = "select VALUE_, REV_ from ACT_GE_PROPERTY where NAME_ = 'next.dbid'";
    private static final String TAKE = "update ACT_GE_PROPERTY set VALUE_ = ?, REV_ = ? where NAME_ = 'next.dbid' and REV_ = ?";

    private final DataSource beside;

    IdBlocks(DataSource beside) {
        this.beside = beside;
        setIdBlockSize(BLOCK);
    }

    @Override
    protected synchronized void getNewBlock() {
        try (var connection = beside.getConnection()) {
            for (int tries = 0; tries < TRIES; tries++) {
                if (taken(connection)) {
                    return;
                }
            }
            throw new ProcessEngineException("No block of ids after " + TRIES + " tries");
        } catch (SQLException e) {
            throw new ProcessEngineException("No block of ids", e);
        }
    }

    /** False when another node took this block at the same moment. */
    private boolean taken(Connection connection) throws SQLException {
        try (var read = connection.prepareStatement(READ); var row = read.executeQuery(); var take = connection.prepareStatement(TAKE)) {
            row.next();
            long first = Long.parseLong(row.getString(1));
            int revision = row.getInt(2);
            take.setString(1, Long.toString(first + getIdBlockSize()));
            take.setInt(2, revision + 1);
            take.setInt(3, revision);
            if (take.executeUpdate() == 0) {
                return false;
            }
            nextId = first;
            lastId = first + getIdBlockSize() - 1;
            return true;
        }
    }
}
