package org.binglian.modelling.replay;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that came out otherwise; {@code before} or {@code after} is null where the thing is not there. {@code days}: by how many
 * working days a date moved, later above zero; null where it is no date.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(Topic topic, String item, String what, String before, String after, Integer days) {
}
