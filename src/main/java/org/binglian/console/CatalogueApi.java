package org.binglian.console;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.CatalogueContent;
import org.binglian.catalogue.CatalogueFiles;
import org.binglian.catalogue.CatalogueImport;
import org.binglian.catalogue.InvalidCatalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.RowKind;
import org.binglian.deadline.OfficeTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Operator and analysts take the list out as three files; the operator puts a whole new one in force from a day on. */
@RestController
class CatalogueApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final long LARGEST_FILE = 10_000_000;

    /** Whether one operator may put a whole list in force at once: always, or only the first one (ADR 19). */
    enum WholeLists { ALWAYS, FIRST }

    private final Catalogue catalogue;
    private final CatalogueImport imports;
    private final ListRows rows;
    private final CurrentPerson current;
    private final OfficeTime time;
    private final WholeLists wholeLists;

    CatalogueApi(Catalogue catalogue, CatalogueImport imports, ListRows rows, CurrentPerson current, OfficeTime time,
                 @Value("${binglian.catalogue.whole-lists:ALWAYS}") WholeLists wholeLists) {
        this.catalogue = catalogue;
        this.imports = imports;
        this.rows = rows;
        this.wholeLists = wholeLists;
        this.current = current;
        this.time = time;
    }

    @GetMapping("/api/catalogue/items.csv")
    ResponseEntity<byte[]> items(@RequestParam(required = false) String on) {
        return file(CatalogueFiles.ITEMS, CatalogueFiles.writeItems(inForce(on)));
    }

    @GetMapping("/api/catalogue/materials.csv")
    ResponseEntity<byte[]> materials(@RequestParam(required = false) String on) {
        LocalDate day = day("on", on, time.today());
        return file(CatalogueFiles.MATERIALS, CatalogueFiles.writeMaterials(inForce(on).stream()
            .flatMap(item -> catalogue.materialsOf(item.code(), day).stream()).toList()));
    }

    @GetMapping("/api/catalogue/departments.csv")
    ResponseEntity<byte[]> departments(@RequestParam(required = false) String on) {
        reader();
        return file(CatalogueFiles.DEPARTMENTS, CatalogueFiles.write(RowKind.DEPARTMENT, rows.on(RowKind.DEPARTMENT, day("on", on, time.today()))));
    }

    /** Answers how many items changed, or everything that is wrong with the files and nothing done. */
    @PostMapping(path = "/api/catalogue", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Integer> replace(@RequestParam(required = false) MultipartFile items,
                                 @RequestParam(required = false) MultipartFile materials,
                                 @RequestParam(name = "departments", required = false) MultipartFile departmentFile,
                                 @RequestParam(required = false) String effectiveFrom) {
        Person operator = operator();
        if (wholeLists == WholeLists.FIRST && !catalogue.inForce(time.today()).isEmpty()) {
            throw Refusal.conflict("catalogue-import-by-change");
        }
        LocalDate from = day("effectiveFrom", effectiveFrom, null);
        try (Reader itemText = text("items", items); Reader materialText = text("materials", materials);
             Reader departmentText = text("departments", departmentFile)) {
            CatalogueContent content = CatalogueFiles.parse(itemText, materialText, departmentText);
            return Map.of("changed", imports.importAll(content, from, operator.id()));
        } catch (InvalidCatalogue invalid) {
            Refusal refusal = Refusal.invalid("catalogue-invalid");
            invalid.errors().forEach(error -> refusal.field(error.field(), error.code(), error.arguments().toArray()));
            throw refusal;
        } catch (DuplicateKeyException anotherImport) {
            throw Refusal.conflict("catalogue-import-running");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Item> inForce(String on) {
        reader();
        return catalogue.inForce(day("on", on, time.today()));
    }

    private void reader() {
        Person person = current.require();
        if (!person.is(Role.ADMIN) && !person.is(Role.ANALYST)) {
            throw Refusal.denied();
        }
    }

    private Person operator() {
        Person person = current.require();
        if (!person.is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        return person;
    }

    private static Reader text(String name, MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("catalogue-invalid").field(name, "FILE_MISSING", name);
        }
        if (file.getSize() > LARGEST_FILE) {
            throw Refusal.tooLarge("catalogue-too-large");
        }
        return CatalogueFiles.utf8(file.getInputStream());
    }

    private static LocalDate day(String field, String text, LocalDate otherwise) {
        if (otherwise != null && (text == null || text.isBlank())) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("catalogue-invalid").field(field, "DATE_SHAPE", text == null ? "" : text);
        }
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
            .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
