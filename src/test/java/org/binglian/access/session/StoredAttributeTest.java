package org.binglian.access.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;

class StoredAttributeTest {

    @Test
    void what_our_pages_keep_is_read_again() {
        var signedIn = new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated("planning1", null, AuthorityUtils.createAuthorityList("ROLE_SECTION")));
        assertThat(StoredAttribute.read(StoredAttribute.write(signedIn))).isEqualTo(signedIn);
        var token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "abc");
        assertThat(((DefaultCsrfToken) StoredAttribute.read(StoredAttribute.write(token))).getToken()).isEqualTo("abc");
        var begun = Instant.parse("2026-03-02T01:02:03.456789Z");
        assertThat(StoredAttribute.read(StoredAttribute.write(begun))).isEqualTo(begun);
        var flash = new FlashMap();
        flash.put("errors", List.of(Map.of("field", "name")));
        flash.addTargetRequestParam("page", "2");
        assertThat(StoredAttribute.read(StoredAttribute.write(new ArrayList<>(List.of(flash))))).isEqualTo(List.of(flash));
    }

    @Test
    void what_is_broken_or_cut_off_counts_as_not_there() {
        byte[] whole = StoredAttribute.write(new ArrayList<>(List.of("a", "b")));
        assertThat(StoredAttribute.read(Arrays.copyOf(whole, whole.length - 3))).isNull();
        assertThat(StoredAttribute.read(new byte[] {1, 2, 3})).isNull();
        assertThat(StoredAttribute.read(new byte[0])).isNull();
    }

    @Test
    void a_class_that_is_not_of_the_list_is_neither_read_nor_written() throws IOException {
        var foreign = new java.awt.Point(1, 2);
        assertThatThrownBy(() -> StoredAttribute.write(foreign)).hasMessageContaining("java.awt.Point");
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(List.of(foreign)));
        }
        assertThat(StoredAttribute.read(bytes.toByteArray())).isNull();
        assertThatThrownBy(() -> StoredAttribute.write(List.of(new GenericApplicationContext()))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void what_is_too_large_or_too_deep_is_refused() throws IOException {
        assertThatThrownBy(() -> StoredAttribute.write("x".repeat(500_000))).isInstanceOf(UncheckedIOException.class);
        List<Object> deep = new ArrayList<>();
        for (int level = 0; level < 60; level++) {
            deep = new ArrayList<>(List.of(deep));
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(deep);
        }
        assertThat(StoredAttribute.read(bytes.toByteArray())).isNull();
    }
}
