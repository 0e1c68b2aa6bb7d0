package org.binglian.access;

import java.util.Set;

/** A person with an account; {@code department} is null for applicants, agents, analysts and operators. */
public record Person(String id, String nameZh, String nameEn, String department, Set<Role> roles, String phone) {

    public Person {
        if (id == null || !id.matches("[A-Za-z0-9]{1,60}")) {
            throw new IllegalArgumentException("A person's id is letters and digits only");
        }
        if (nameZh == null || nameZh.isBlank() || nameEn == null || nameEn.isBlank()) {
            throw new IllegalArgumentException("A person has a name in both languages");
        }
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The person's name in the asked language. */
    public String name(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
