package org.binglian.review;

import java.util.List;
import org.binglian.catalogue.Consulted;
import org.binglian.codes.ItemCode;
import org.binglian.project.Project;

/** The decision {@code also-consulted}: which departments are asked about an item of this project beside those of the list. */
public interface AlsoConsulted {

    /** In the table's order; days are working days; the mode is what {@code timeout-default} is told the list says. */
    List<Consulted> about(ItemCode item, Project project);
}
