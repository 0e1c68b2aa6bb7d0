package org.binglian.catalogue;

import java.util.Optional;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;

/** The port to the version of an item under which a case was filed. */
public interface FiledVersions {

    /** Empty: the item was not chosen for that case. */
    Optional<Integer> of(CaseNumber number, ItemCode item);
}
