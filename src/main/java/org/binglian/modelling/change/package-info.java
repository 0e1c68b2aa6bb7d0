/** What differs between two sets of models, in an analyst's words. */
@org.springframework.modulith.NamedInterface("change")
package org.binglian.modelling.change;
