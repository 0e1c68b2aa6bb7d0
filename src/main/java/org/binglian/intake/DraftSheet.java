package org.binglian.intake;

import java.util.List;
import org.binglian.catalogue.Item;
import org.binglian.codes.ItemCode;

/** What a draft asks of its applicant today: the items to choose from, the chosen ones, and their materials in the order of the list. */
public record DraftSheet(List<Item> possible, List<Item> chosen, List<DraftPaper> papers) {

    public List<DraftPaper> of(ItemCode item) {
        return papers.stream().filter(paper -> paper.material().item().equals(item)).toList();
    }

    public List<DraftPaper> asked() {
        return papers.stream().filter(DraftPaper::asked).toList();
    }

    public List<DraftPaper> missing() {
        return papers.stream().filter(DraftPaper::missing).toList();
    }
}
