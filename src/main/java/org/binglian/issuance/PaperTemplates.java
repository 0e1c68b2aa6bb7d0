package org.binglian.issuance;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The templates of the papers: those of the models folder beside the installation, else those that came with it. */
@Component
class PaperTemplates {

    private final Path office;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler().defaultValue("").emptyStringIsFalse(true).escapeHTML(true)
            .withLoader(name -> reader(name + ".mustache"));

    PaperTemplates(@Value("${binglian.models:}") String models) {
        this.office = models.isBlank() ? null : Path.of(models, "forms", "papers");
    }

    String render(PaperKind kind, Map<String, Object> facts) {
        return compiled.computeIfAbsent(kind.template(), name -> {
            try (Reader reader = reader(name)) {
                return compiler.compile(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).execute(facts);
    }

    private Reader reader(String name) {
        Resource own = office == null ? null : new FileSystemResource(office.resolve(name));
        Resource template = own != null && own.exists() ? own : new ClassPathResource("forms/papers/" + name);
        try {
            return new InputStreamReader(template.getInputStream(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
