package org.binglian.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the list said when a case was filed: a running case keeps it, whatever the list says since (行政许可法 8). */
@Component
public class FiledList {

    private final Catalogue catalogue;
    private final Supplier<FiledVersions> filed;
    private final OfficeTime time;

    FiledList(Catalogue catalogue, ObjectProvider<FiledVersions> filed, OfficeTime time) {
        this.catalogue = catalogue;
        this.filed = SingletonSupplier.ofNullable(filed::getIfAvailable);
        this.time = time;
    }

    /** In the version of the case; as in force today where the item was not chosen for it. @throws ItemUnknown, ItemNotInForce */
    public Item item(CaseNumber number, ItemCode item) {
        return version(number, item).flatMap(version -> catalogue.version(item, version)).orElseGet(() -> catalogue.require(item, time.today()));
    }

    public List<Material> materials(CaseNumber number, ItemCode item) {
        return version(number, item).map(version -> catalogue.materialsOf(item, version)).filter(found -> !found.isEmpty())
            .orElseGet(() -> catalogue.find(item, time.today()).map(listed -> catalogue.materialsOf(item, listed.version())).orElse(List.of()));
    }

    public Optional<Material> material(CaseNumber number, MaterialCode code) {
        return materials(number, code.itemCode()).stream().filter(material -> material.code().equals(code)).findFirst();
    }

    private Optional<Integer> version(CaseNumber number, ItemCode item) {
        return Optional.ofNullable(filed.get()).flatMap(versions -> versions.of(number, item));
    }
}
