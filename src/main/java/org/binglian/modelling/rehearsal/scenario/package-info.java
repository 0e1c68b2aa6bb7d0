/** Rehearsal by made-up projects ({@code scenarios/}): what the draft makes of them beside what the models that run make of them. */
@org.springframework.modulith.NamedInterface("scenario")
package org.binglian.modelling.rehearsal.scenario;
