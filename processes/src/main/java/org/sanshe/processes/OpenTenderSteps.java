package org.sanshe.processes;

/** 公开招标: all that {@code openTender.bpmn} may ask of the application (财政部令第87号). */
public interface OpenTenderSteps extends CompetitionSteps {}
