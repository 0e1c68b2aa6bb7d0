package org.binglian.studio.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.ChangeEdits;
import org.binglian.catalogue.upkeep.SampleFiles;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.MaterialCode;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of a material's samples in a change: put in, looked at, taken away. */
@Controller
@RequestMapping("/studio/catalogue/changes/{number}/items/{code}/materials/{material}")
class SamplePages {

    private final SampleFiles samples;
    private final ChangeEdits edits;
    private final ChangeFrame frame;
    private final UpkeepForms forms;

    SamplePages(SampleFiles samples, ChangeEdits edits, ChangeFrame frame, UpkeepForms forms) {
        this.samples = samples;
        this.edits = edits;
        this.frame = frame;
        this.forms = forms;
    }

    @PostMapping("/sample")
    ModelAndView put(@PathVariable String number, @PathVariable String code, @PathVariable String material, @RequestParam int version,
                     @RequestParam(name = "sample_kind", defaultValue = "FILLED") String kind, @RequestParam(required = false) MultipartFile file,
                     Locale locale, RedirectAttributes next) {
        var person = frame.worker(number);
        byte[] content = content(file);
        String page = "/studio/catalogue/changes/" + number + "/items/" + code + "/materials/" + material;
        String what = "sample:" + number + ":" + version + ":" + material + ":" + kind + ":" + Arrays.hashCode(content);
        return forms.turn(new UpkeepForms.Sent(person, what, "uploaded", next, locale), null, () -> {
            if (content.length == 0) {
                throw Refusal.invalid("catalogue-form").field("file", "required");
            }
            samples.put(number, version, code(material), kind(kind), file.getOriginalFilename(), content, person);
            return page;
        }, page);
    }

    @GetMapping("/samples/{kind}")
    ResponseEntity<byte[]> get(@PathVariable String number, @PathVariable String material, @PathVariable String kind) {
        var file = samples.inChange(number, code(material), kind(kind), frame.person()).orElseThrow(() -> Refusal.notFound("catalogue-row-unknown"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(file.mediaType())).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString()).body(file.content());
    }

    @PostMapping("/samples/{kind}/removal")
    ModelAndView end(@PathVariable String number, @PathVariable String code, @PathVariable String material, @PathVariable String kind,
                     @RequestParam int version, Locale locale, RedirectAttributes next) {
        var person = frame.person();
        String page = "/studio/catalogue/changes/" + number + "/items/" + code + "/materials/" + material;
        return forms.turn(new UpkeepForms.Sent(person, "end:" + number + ":" + version + ":" + material + kind, "ended", next, locale), null, () -> {
            edits.end(number, version, RowKind.SAMPLE, SampleFiles.code(code(material), kind(kind)), person);
            return page;
        }, page);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleFiles.Kind kind(String kind) {
        return Arrays.stream(SampleFiles.Kind.values()).filter(one -> one.name().equals(kind)).findFirst()
                .orElseThrow(() -> Refusal.notFound("catalogue-row-unknown"));
    }

    private static MaterialCode code(String material) {
        try {
            return MaterialCode.of(material);
        } catch (InvalidCode e) {
            throw Refusal.notFound("catalogue-row-unknown");
        }
    }
}
