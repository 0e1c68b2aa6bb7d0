package org.binglian.studio.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.CatalogueFiles;
import org.binglian.catalogue.InvalidCatalogue;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.catalogue.upkeep.ChangeFiles;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list taken out as files, of a day or of a change, and brought in as a change. */
@Controller
@RequestMapping("/studio/catalogue")
class FilePages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ChangeFiles files;
    private final ChangeFrame frame;
    private final UpkeepForms forms;

    FilePages(ChangeFiles files, ChangeFrame frame, UpkeepForms forms) {
        this.files = files;
        this.frame = frame;
        this.forms = forms;
    }

    /** @param name such as items.csv; @param on today when left out */
    @GetMapping("/export/{name}")
    ResponseEntity<byte[]> onDay(@PathVariable String name, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        var kind = kind(name);
        return csv((on == null ? "" : on + "-") + kind.path(), files.onDay(kind, on, frame.person()));
    }

    /** The rows that a change touches, before or after it. */
    @GetMapping("/changes/{number}/export/{side}/{name}")
    ResponseEntity<byte[]> ofChange(@PathVariable String number, @PathVariable String side, @PathVariable String name) {
        var kind = kind(name);
        var asked = "before".equals(side) ? ChangeFiles.Side.BEFORE : ChangeFiles.Side.AFTER;
        return csv(number + "-" + asked.name().toLowerCase(Locale.ROOT) + "-" + kind.path(), files.ofChange(number, kind, asked, frame.person()));
    }

    @GetMapping("/import")
    String ask(Model model) {
        analyst();
        model.addAttribute("said", Map.of("once", UUID.randomUUID().toString()));
        return "upkeep/import";
    }

    /** A file that is left out leaves its rows as they are. */
    @PostMapping("/import")
    ModelAndView begin(@RequestParam Map<String, String> said, MultipartHttpServletRequest request, Model model, Locale locale, RedirectAttributes next) {
        analyst();
        return forms.act(new UpkeepForms.Sent(frame.person(), "import:" + said.getOrDefault("once", ""), "imported", next, locale),
                () -> "/studio/catalogue/changes/" + begin(said, request.getFileMap()).number(), wrong -> {
                    Map<String, String> again = new HashMap<>(said);
                    again.put("once", UUID.randomUUID().toString());
                    model.addAttribute("errors", wrong);
                    model.addAttribute("said", again);
                    return UpkeepForms.refused("upkeep/import", model);
                });
    }

    private CatalogueChange begin(Map<String, String> said, Map<String, MultipartFile> given) {
        var proposal = AboutPages.proposal(said);
        Map<RowKind, Reader> readers = new EnumMap<>(RowKind.class);
        try {
            for (var file : given.entrySet()) {
                if (!file.getValue().isEmpty() && kind(file.getKey()) != RowKind.SAMPLE) {
                    readers.put(kind(file.getKey()), CatalogueFiles.utf8(file.getValue().getInputStream()));
                }
            }
            if (readers.isEmpty()) {
                throw Refusal.invalid("catalogue-invalid").field("items", "FILE_MISSING", "items.csv");
            }
            return files.begin(proposal, readers, frame.person());
        } catch (InvalidCatalogue invalid) {
            Refusal refusal = Refusal.invalid("catalogue-invalid");
            invalid.errors().forEach(error -> refusal.field(error.field(), error.code(), error.arguments().toArray()));
            throw refusal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void analyst() {
        if (!frame.person().is(Role.ANALYST)) {
            throw Refusal.denied();
        }
    }

    private static RowKind kind(String name) {
        return RowKind.ofPath(name.replaceFirst("\\.csv$", "")).orElseThrow(() -> Refusal.notFound("catalogue-row-unknown"));
    }

    private static ResponseEntity<byte[]> csv(String name, String text) {
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString()).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
