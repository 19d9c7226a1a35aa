package org.sanshe.processes;

/** 竞争性磋商: all that {@code consultation.bpmn} may ask of the application (财库〔2014〕214号). */
public interface ConsultationSteps extends CompetitionSteps {}
