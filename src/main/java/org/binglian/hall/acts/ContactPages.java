package org.binglian.hall.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.notice.Contacts;
import org.binglian.notice.MailPost;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person wants messages besides the hall: an e-mail address confirmed by a code, a mobile number with consent. */
@Controller
@RequestMapping("/messages/settings")
class ContactPages {

    private static final String PAGE = "/messages/settings";

    private final Contacts contacts;
    private final MailPost mails;
    private final Doing doing;
    private final CurrentPerson current;

    ContactPages(Contacts contacts, MailPost mails, Doing doing, CurrentPerson current) {
        this.contacts = contacts;
        this.mails = mails;
        this.doing = doing;
        this.current = current;
    }

    @GetMapping
    String page(Model model) {
        var person = current.require();
        model.addAttribute("contact", contacts.of(person.id()));
        model.addAttribute("mails", mails.configured());
        model.addAttribute("phone", person.phone());
        if (!model.containsAttribute("once")) {
            model.addAttribute("once", Once.key());
        }
        return "message-settings";
    }

    @PostMapping("/email")
    String email(@RequestParam(defaultValue = "") String email, @RequestParam(required = false) String once, Locale locale, HttpServletResponse response,
                 RedirectAttributes flash, Model model) {
        model.addAttribute("email", email);
        boolean done = doing.done(once, () -> {
            if (!mails.configured()) {
                throw Refusal.conflict("mail-not-configured");
            }
            contacts.sendCode(current.require().id(), email);
        }, locale, response, model);
        return done ? ActFrame.to(PAGE, "code-sent", flash) : page(model);
    }

    /** A wrong code must count, so it is told outside the transaction that counts it. */
    @PostMapping("/code")
    String confirm(@RequestParam(defaultValue = "") String code, Locale locale, HttpServletResponse response, RedirectAttributes flash, Model model) {
        if (contacts.confirm(current.require().id(), code)) {
            return ActFrame.to(PAGE, "email-confirmed", flash);
        }
        var wrong = Refusal.invalid("code-wrong").field("code", "code-wrong");
        response.setStatus(wrong.status());
        model.addAttribute("wrong", doing.wrong(wrong, locale));
        return page(model);
    }

    @PostMapping("/wishes")
    String wishes(@RequestParam(defaultValue = "false") boolean emailWanted, @RequestParam(defaultValue = "") String mobile,
                  @RequestParam(defaultValue = "false") boolean mobileWanted, @RequestParam(required = false) String once, Locale locale,
                  HttpServletResponse response, RedirectAttributes flash, Model model) {
        model.addAttribute("mobile", mobile);
        boolean done = doing.done(once, () -> contacts.wish(current.require().id(), emailWanted, mobile, mobileWanted), locale, response, model);
        return done ? ActFrame.to(PAGE, "wishes", flash) : page(model);
    }
}
