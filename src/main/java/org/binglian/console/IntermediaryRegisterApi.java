package org.binglian.console;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.CatalogueFiles;
import org.binglian.intermediary.Register;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The operator keeps the register of agencies: what the files name is added or renewed, the rest stays. */
@RestController
class IntermediaryRegisterApi {

    private final Register register;
    private final CurrentPerson current;

    IntermediaryRegisterApi(Register register, CurrentPerson current) {
        this.register = register;
        this.current = current;
    }

    @PostMapping(path = "/api/intermediaries", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Integer> renew(@RequestParam(required = false) MultipartFile services, @RequestParam MultipartFile agencies) {
        if (!current.require().is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        try (Reader listed = services == null ? null : CatalogueFiles.utf8(services.getInputStream());
             Reader text = CatalogueFiles.utf8(agencies.getInputStream())) {
            return Map.of("agencies", register.importFiles(listed, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
