package org.binglian.hall.listing;

import java.util.List;
import java.util.Locale;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.intermediary.AgencyService;
import org.binglian.intermediary.Register;
import org.binglian.intermediary.ServiceRule;
import org.springframework.stereotype.Component;

/** The intermediary services (中介服务) that a project's items are, or whose reports their papers are (rule 9). */
@Component
class NeededServices {

    private final Register register;
    private final ServiceRule rule;

    NeededServices(Register register, ServiceRule rule) {
        this.register = register;
        this.rule = rule;
    }

    List<GuideAnswer.Service> needed(List<GuideAnswer.GuideItem> items, Locale locale) {
        return register.services().stream().map(service -> service(service, items, locale)).filter(one -> !one.items().isEmpty()).toList();
    }

    private GuideAnswer.Service service(AgencyService service, List<GuideAnswer.GuideItem> items, Locale locale) {
        var codes = service.items().stream().map(ItemCode::value).toList();
        var papers = service.materials().stream().map(MaterialCode::value).toList();
        var limit = rule.limit(service.code());
        return new GuideAnswer.Service(service.code(), service.name(locale), limit.longestDays(), limit.commissionedBy(),
                items.stream().filter(item -> codes.contains(item.itemCode())
                        || item.materials().stream().anyMatch(paper -> papers.contains(paper.materialCode())))
                        .map(GuideAnswer.GuideItem::itemCode).toList());
    }
}
