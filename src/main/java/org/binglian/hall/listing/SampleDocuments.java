package org.binglian.hall.listing;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A plain sample of each material (示范文本, 行政许可法 30), made from one template, and marked as a sample on its face. */
@Component
class SampleDocuments {

    private final Words words;
    private final OfficeTime office;
    private final Template template;

    SampleDocuments(Words words, OfficeTime office) {
        this.words = words;
        this.office = office;
        try (var file = new InputStreamReader(new ClassPathResource("samples/material.mustache").getInputStream(), StandardCharsets.UTF_8)) {
            this.template = Mustache.compiler().defaultValue("").emptyStringIsFalse(true).escapeHTML(true).compile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fileName(ItemView.Paper paper, Locale locale) {
        return paper.materialCode() + " " + words.of("listing.sample", "", locale) + " " + paper.materialName().replaceAll("[\\\\/:*?\"<>|]", " ")
            + ".html";
    }

    /** The page, in the asked language. */
    String of(ItemView item, ItemView.Paper paper, Locale locale) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("language", "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
        facts.put("item", item);
        facts.put("paper", paper);
        facts.put("today", office.today());
        facts.put("brought", paper.asked());
        facts.put("seal", paper.asked() && paper.sealRequired());
        for (String text : new String[] {"mark", "warning", "to", "for-item", "copies", "form", "hint", "project", "project-value", "applicant",
            "applicant-value", "code", "code-value", "content", "content-value", "attachments", "attachments-value", "held", "signed", "seal-here",
            "day", "contact", "contact-value"}) {
            facts.put("t-" + text, words.of("listing.sample." + text, "", locale, paper.materialName(), paper.heldByName(), paper.copies(),
                paper.sharedFromName() == null ? "" : paper.sharedFrom() + " " + paper.sharedFromName()));
        }
        return template.execute(facts);
    }
}
