/**
 * What anyone reads before applying: the published list with all that the law wants known of an item (行政许可法 30), and the guide
 * from a project's facts to its class, items, gates and papers.
 */
@org.springframework.modulith.NamedInterface("listing")
package org.binglian.hall.listing;
