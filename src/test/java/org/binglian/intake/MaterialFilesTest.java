package org.binglian.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.binglian.access.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialFilesTest {

    @TempDir
    private Path folder;
    private MaterialFiles files;

    @BeforeEach
    void open() {
        files = new MaterialFiles(folder.resolve("store"), 10_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/plan.pdf", "..\\..\\plan.pdf", "/etc/plan.pdf", "C:\\x\\plan.pdf", "pl\u202ean.pdf", "plan\n.pdf"})
    void a_name_never_becomes_a_path_and_the_file_lies_under_its_hash(String name) throws IOException {
        var kept = keep(name, "%PDF-1.7");
        assertThat(kept.name()).isEqualTo("plan.pdf");
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString())).containsExactly(
                    "store/" + kept.sha256().substring(0, 2) + "/" + kept.sha256());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.exe", "page.html", "picture.svg", "x.js", "x.jar", "plan.pdf.bat", "no-ending", ".pdf.", "", "x.php", "x.docm"})
    void a_file_of_a_kind_that_the_hall_does_not_take_is_refused(String name) {
        refused("file-type", name, "x".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ\u0090", "\u007fELF", "#!/bin/sh", "<html>", " \n<svg onload=1>", "<?xml version='1.0'?>", "PK\u0003\u0004"})
    void a_program_a_page_or_an_archive_under_another_name_is_refused(String content) {
        refused("file-type", "plan.pdf", content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void an_archive_that_bursts_or_writes_elsewhere_is_refused_and_a_usual_one_kept() throws IOException {
        refused("file-archive", "x.zip", zip(70_000_000, "zeros.txt"));
        for (String name : List.of("../../etc/passwd", "/etc/passwd", "a/../../b", "..\\x", "C:\\x")) {
            refused("file-archive", "x.zip", zip(1, name));
        }
        refused("file-archive", "x.zip", new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0});
        assertThat(files.keep("图纸.zip", new ByteArrayInputStream(zip(1_000, "总平面图.dwg"))).name()).isEqualTo("图纸.zip");
        assertThat(files.keep("旧.zip", new ByteArrayInputStream(zip(1_000, "总平面图.dwg", java.nio.charset.Charset.forName("GBK")))).size()).isPositive();
    }

    @Test
    void the_same_content_lies_there_once() throws IOException {
        assertThat(keep("a.pdf", "same").sha256()).isEqualTo(keep("b.pdf", "same").sha256());
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    private StoredFile keep(String name, String content) {
        return files.keep(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private void refused(String type, String name, byte[] content) {
        assertThatThrownBy(() -> files.keep(name, new ByteArrayInputStream(content))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.type()).isEqualTo(type));
    }

    private static byte[] zip(int bytes, String name) throws IOException {
        return zip(bytes, name, StandardCharsets.UTF_8);
    }

    private static byte[] zip(int bytes, String name, java.nio.charset.Charset names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, names)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1_000_000];
            for (int left = bytes; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return out.toByteArray();
    }
}
