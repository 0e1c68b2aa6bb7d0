package org.binglian.console.accounts;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.binglian.access.Departments;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;

/** An account as somebody wants it; checked as a whole, each wrong field by name. */
record AccountForm(String id, String nameZh, String nameEn, String department, String section, String phone, String company, Collection<String> roles) {

    private static final Set<Role> OF_A_DEPARTMENT = Set.of(Role.SECTION, Role.LEADER, Role.WINDOW, Role.SUPERVISOR);
    private static final Set<String> WORDS_OF_ADDRESSES = Set.of("new", "import", "locks", "system");
    private static final int LONGEST_ID = 30;
    private static final int LONGEST_ZH = 60;
    private static final int LONGEST_EN = 120;

    AccountForm {
        id = said(id);
        nameZh = said(nameZh);
        nameEn = said(nameEn) == null ? nameZh : said(nameEn);
        department = said(department);
        section = said(section);
        phone = said(phone);
        company = said(company);
        roles = roles == null ? List.of() : List.copyOf(new LinkedHashSet<>(roles));
    }

    /** @throws Refusal 422 {@code account-refused} with every field that is wrong */
    Person person(Departments departments) {
        var refusal = Refusal.invalid("account-refused");
        if (id == null || WORDS_OF_ADDRESSES.contains(id) || !id.matches("[A-Za-z0-9]{2," + LONGEST_ID + "}")) {
            refusal.field("id", "ACCOUNT_ID", LONGEST_ID);
        }
        wanted(refusal, "nameZh", nameZh, LONGEST_ZH);
        wanted(refusal, "nameEn", nameEn, LONGEST_EN);
        var named = roles.stream().flatMap(AccountForm::role).toList();
        if (named.isEmpty() || named.size() != roles.size()) {
            refusal.field("roles", "ACCOUNT_ROLES");
        }
        if (department != null && departments.find(department).isEmpty()) {
            refusal.field("department", "ACCOUNT_DEPARTMENT");
        } else if (department == null && named.stream().anyMatch(OF_A_DEPARTMENT::contains)) {
            refusal.field("department", "ACCOUNT_DEPARTMENT_NEEDED");
        }
        if (phone != null && !phone.matches("\\+?[0-9 -]{5,25}")) {
            refusal.field("phone", "ACCOUNT_PHONE");
        }
        if (section != null && section.length() > LONGEST_ZH || company != null && company.length() > LONGEST_EN) {
            refusal.field(section != null && section.length() > LONGEST_ZH ? "section" : "company", "ACCOUNT_LONG", LONGEST_ZH);
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return new Person(id, nameZh, nameEn, department, Set.copyOf(named), phone);
    }

    private static void wanted(Refusal refusal, String field, String value, int longest) {
        if (value == null) {
            refusal.field(field, "required");
        } else if (value.length() > longest) {
            refusal.field(field, "ACCOUNT_LONG", longest);
        }
    }

    static Stream<Role> role(String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name));
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
