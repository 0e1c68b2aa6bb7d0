package org.binglian.console;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.CatalogueFiles;
import org.binglian.catalogue.InvalidCatalogue;
import org.binglian.catalogue.ServicePlaces;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The operator takes out and puts in where and when the departments may be asked. */
@RestController
class ServicePlacesApi {

    private static final long LARGEST_FILE = 1_000_000;

    private final ServicePlaces places;
    private final CurrentPerson current;

    ServicePlacesApi(ServicePlaces places, CurrentPerson current) {
        this.places = places;
        this.current = current;
    }

    @GetMapping("/api/catalogue/service-places.csv")
    ResponseEntity<byte[]> places() {
        requireOperator();
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + ServicePlaces.FILE + "\"")
            .body(places.write().getBytes(StandardCharsets.UTF_8));
    }

    /** Answers how many departments have a place now, or everything that is wrong with the file and nothing done. */
    @PostMapping(path = "/api/catalogue/service-places", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Integer> replace(@RequestParam(name = "places", required = false) MultipartFile file) {
        requireOperator();
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("catalogue-invalid").field("places", "FILE_MISSING", "places");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw Refusal.tooLarge("catalogue-too-large");
        }
        try (Reader text = CatalogueFiles.utf8(file.getInputStream())) {
            return Map.of("places", places.importAll(text));
        } catch (InvalidCatalogue invalid) {
            var refusal = Refusal.invalid("catalogue-invalid");
            invalid.errors().forEach(error -> refusal.field(error.field(), error.code(), error.arguments().toArray()));
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireOperator() {
        if (!current.require().is(Role.ADMIN)) {
            throw Refusal.denied();
        }
    }
}
