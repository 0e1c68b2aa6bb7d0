package org.binglian.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends messages by e-mail, after the commit, where a mail server is configured ({@code spring.mail.host}); both languages in one mail. */
@Component
public class MailPost {

    private final ObjectProvider<JavaMailSender> server;
    private final OutboxSpread outbox;
    private final MailQueue queue;
    private final Notices notices;
    private final MessageSource texts;
    private final ObjectMapper json;
    private final String from;
    private final String base;

    MailPost(ObjectProvider<JavaMailSender> server, OutboxSpread outbox, MailQueue queue, Notices notices, MessageSource texts, ObjectMapper json,
             @Value("${binglian.mail.from:binglian@localhost}") String from, @Value("${binglian.base-url:}") String base) {
        this.server = server;
        this.outbox = outbox;
        this.queue = queue;
        this.notices = notices;
        this.texts = texts;
        this.json = json;
        this.from = from;
        this.base = base;
    }

    /** Whether a mail server is configured. */
    public boolean configured() {
        return server.getIfAvailable() != null;
    }

    @Scheduled(initialDelayString = "${binglian.mail.sweep:PT5S}", fixedDelayString = "${binglian.mail.sweep:PT5S}")
    void sweep() {
        if (configured()) {
            deliverDue();
        }
    }

    /** Sends everything that is due. Answers how many the server took. */
    public int deliverDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Nothing is sent inside a transaction");
        }
        outbox.spread();
        int sent = 0;
        for (var next = queue.claim(); next.isPresent(); next = queue.claim()) {
            sent += send(next.get()) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(Mail mail) {
        try {
            var sender = server.getObject();
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mail.email());
            helper.setSubject(subject(mail, Locale.CHINESE) + " / " + subject(mail, Locale.ENGLISH));
            helper.setText(text(mail, Locale.CHINESE) + "\n\n" + text(mail, Locale.ENGLISH) + "\n" + link(mail));
            message.setHeader("Message-ID", mail.messageId());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            queue.sent(mail);
            return true;
        } catch (MailException | MessagingException e) {
            queue.failed(mail, e.getClass().getSimpleName() + ": " + e.getMessage());
            return false;
        }
    }

    private String subject(Mail mail, Locale locale) {
        return texts.getMessage(MailQueue.CODE.equals(mail.kind()) ? "mail.subject.code" : mail.caseNumber() == null ? "mail.subject.plain" : "mail.subject",
                new Object[] {mail.caseNumber()}, mail.kind(), locale);
    }

    private String text(Mail mail, Locale locale) {
        return MailQueue.CODE.equals(mail.kind()) ? texts.getMessage("mail.code", new Object[] {values(mail).get("code")}, "", locale)
                : notices.text(message(mail), locale);
    }

    private String link(Mail mail) {
        String address = message(mail).address();
        return base.isBlank() ? "" : "\n" + base + (address == null ? "/messages" : address) + "\n";
    }

    private Message message(Mail mail) {
        return new Message(0, mail.recipient(), mail.caseNumber(), mail.kind(), values(mail), mail.createdAt(), null);
    }

    private Map<String, Object> values(Mail mail) {
        try {
            return json.readValue(mail.payload(), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored notice cannot be read", e);
        }
    }
}
