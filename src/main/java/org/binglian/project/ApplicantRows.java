package org.binglian.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.binglian.codes.CitizenId;
import org.binglian.codes.CreditCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of applicants, one file for each account that named a code, and of their versions. */
@Component
class ApplicantRows {

    private final JdbcClient jdbc;

    ApplicantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts that have a file under this code, in order. */
    List<String> accountsOf(String code) {
        return jdbc.sql("select account from applicant where credit_code = ? order by account").param(code).query(String.class).list();
    }

    Optional<Applicant> find(String code, String account) {
        return jdbc.sql("select *, name applicant_name from applicant where credit_code = ? and account = ?").params(code, account)
                .query((row, n) -> applicant(row)).optional();
    }

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<Applicant> hold(String code, String account) {
        jdbc.sql("select account from applicant where credit_code = ? and account = ? for update").params(code, account).query(String.class)
                .optional();
        return find(code, account);
    }

    void insert(Applicant a, String account) {
        jdbc.sql("""
                insert into applicant (name, legal_representative, contact_name, contact_id, mobile, credit_code, account, code_kind)
                values (?, ?, ?, ?, ?, ?, ?, ?)""").params(values(a, a.code(), account, a.creditCode() == null ? "CITIZEN_ID" : "CREDIT_CODE"))
                .update();
    }

    void used(String code, String account) {
        jdbc.sql("update applicant set used_count = used_count + 1 where credit_code = ? and account = ?").params(code, account).update();
    }

    void change(Applicant a, String account) {
        jdbc.sql("""
                update applicant set name = ?, legal_representative = ?, contact_name = ?, contact_id = ?, mobile = ?
                where credit_code = ? and account = ?""").params(values(a, a.code(), account)).update();
    }

    /** Answers the number of the new version. */
    int addVersion(Applicant a, String account, String by, Instant at) {
        int version = 1 + jdbc.sql("select coalesce(max(version), 0) from applicant_version where credit_code = ? and account = ?")
                .params(a.code(), account).query(Integer.class).single();
        jdbc.sql("""
                insert into applicant_version (name, legal_representative, contact_name, contact_id, mobile, credit_code, account, version,
                said_by, said_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(a, a.code(), account, version, by, at.atOffset(ZoneOffset.UTC))).update();
        return version;
    }

    List<ApplicantFile.Version> versions(Collection<String> accounts) {
        return jdbc.sql("""
                select v.*, v.name applicant_name, a.code_kind from applicant_version v
                join applicant a on a.credit_code = v.credit_code and a.account = v.account
                where v.account in (:accounts) order by v.account, v.credit_code, v.version""").param("accounts", accounts)
                .query((row, n) -> new ApplicantFile.Version(row.getString("account"), row.getInt("version"), applicant(row), row.getString("said_by"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant())).list();
    }

    /** Reads a row with the columns {@code applicant_name} and {@code code_kind}. */
    static Applicant applicant(ResultSet row) throws SQLException {
        String code = row.getString("credit_code");
        boolean natural = "CITIZEN_ID".equals(row.getString("code_kind"));
        String contactId = row.getString("contact_id");
        return new Applicant(row.getString("applicant_name"), natural ? null : new CreditCode(code), row.getString("legal_representative"),
                row.getString("contact_name"), contactId == null ? null : CitizenId.of(contactId), row.getString("mobile"),
                natural ? CitizenId.of(code) : null);
    }

    private static List<Object> values(Applicant a, Object... more) {
        var values = new java.util.ArrayList<Object>(Arrays.asList(a.name(), a.legalRepresentative(), a.contactName(),
                a.contactId() == null ? null : a.contactId().value(), a.mobile()));
        values.addAll(Arrays.asList(more));
        return values;
    }
}
