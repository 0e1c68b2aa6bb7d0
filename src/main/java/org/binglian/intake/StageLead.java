package org.binglian.intake;

/** The decision {@code stage-lead}: the department that leads a stage (牵头部门). */
public interface StageLead {

    String of(String stage, String projectClass);
}
