package org.binglian.console;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.catalogue.CatalogueFiles;
import org.binglian.catalogue.InvalidCatalogue;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.ChangeFiles;
import org.binglian.catalogue.upkeep.Proposal;
import org.binglian.catalogue.upkeep.SampleFiles;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.MaterialCode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of changes: the touched rows before and after, a change made of whole files, samples. */
@RestController
@RequestMapping("/api/catalogue/changes")
class CatalogueChangeFilesApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final long LARGEST_FILE = 10_000_000;

    private final ChangeFiles files;
    private final SampleFiles samples;
    private final ChangeViews views;
    private final CurrentPerson current;

    CatalogueChangeFilesApi(ChangeFiles files, SampleFiles samples, ChangeViews views, CurrentPerson current) {
        this.files = files;
        this.samples = samples;
        this.views = views;
        this.current = current;
    }

    /** @param name items.csv, materials.csv, departments.csv, places.csv or samples.csv */
    @GetMapping("/{number}/files/{name}")
    ResponseEntity<byte[]> rows(@PathVariable String number, @PathVariable String name, @RequestParam(defaultValue = "AFTER") ChangeFiles.Side side) {
        var kind = CatalogueChangesApi.kind(name.replaceFirst("\\.csv$", ""));
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + number + "-"
                + side.name().toLowerCase(Locale.ROOT) + "-" + kind.path() + ".csv\"")
                .body(files.ofChange(number, kind, side, current.require()).getBytes(StandardCharsets.UTF_8));
    }

    /** A change of what differs from the list; nothing is in force by it. A file left out leaves its rows as they are. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ChangeViews.Whole> begin(@RequestParam(required = false) String title, @RequestParam(required = false) String basis,
                                            @RequestParam(required = false) LocalDate effectiveFrom, @RequestParam Map<String, MultipartFile> given,
                                            Locale locale) {
        var change = begin(new Proposal(title, basis, effectiveFrom), given);
        return ResponseEntity.status(201).header(HttpHeaders.LOCATION, "/api/catalogue/changes/" + change.number()).eTag(CatalogueChangesApi.tag(change))
                .body(views.whole(change.number(), current.require(), locale));
    }

    @PutMapping(path = "/{number}/samples/{material}/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ChangeViews.Whole> sample(@PathVariable String number, @PathVariable String material, @PathVariable SampleFiles.Kind kind,
                                             @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
                                             @RequestParam MultipartFile file, Locale locale) throws IOException {
        var change = samples.put(number, CatalogueChangesApi.version(version), material(material), kind, file.getOriginalFilename(), file.getBytes(),
                current.require());
        return ResponseEntity.ok().eTag(CatalogueChangesApi.tag(change)).body(views.whole(change.number(), current.require(), locale));
    }

    @GetMapping("/{number}/samples/{material}/{kind}")
    ResponseEntity<byte[]> sample(@PathVariable String number, @PathVariable String material, @PathVariable SampleFiles.Kind kind) {
        var file = samples.inChange(number, material(material), kind, current.require()).orElseThrow(() -> Refusal.notFound("catalogue-row-unknown"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType())).header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .body(file.content());
    }

    private org.binglian.catalogue.upkeep.CatalogueChange begin(Proposal proposal, Map<String, MultipartFile> given) {
        Map<RowKind, Reader> readers = new EnumMap<>(RowKind.class);
        try {
            for (RowKind kind : RowKind.values()) {
                MultipartFile file = given.get(kind.path());
                if (file != null && kind != RowKind.SAMPLE) {
                    if (file.getSize() > LARGEST_FILE) {
                        throw Refusal.tooLarge("catalogue-too-large");
                    }
                    readers.put(kind, CatalogueFiles.utf8(file.getInputStream()));
                }
            }
            if (readers.isEmpty()) {
                throw Refusal.invalid("catalogue-invalid").field("items", "FILE_MISSING", "items");
            }
            return files.begin(proposal, readers, current.require());
        } catch (InvalidCatalogue invalid) {
            Refusal refusal = Refusal.invalid("catalogue-invalid");
            invalid.errors().forEach(error -> refusal.field(error.field(), error.code(), error.arguments().toArray()));
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MaterialCode material(String code) {
        try {
            return MaterialCode.of(code);
        } catch (InvalidCode e) {
            throw Refusal.notFound("catalogue-row-unknown");
        }
    }
}
