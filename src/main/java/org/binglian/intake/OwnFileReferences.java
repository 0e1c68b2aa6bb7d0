package org.binglian.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of cases and of drafts. */
@Component
class OwnFileReferences implements FileReferences {

    private final JdbcClient jdbc;

    OwnFileReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean refersTo(String sha256) {
        return jdbc.sql("select (select count(*) from case_material where sha256 = ?) + (select count(*) from draft_material where sha256 = ?) "
                + "+ (select count(*) from commitment where file_sha256 = ?)").params(sha256, sha256, sha256).query(Long.class).single() > 0;
    }
}
