package org.sanshe.processes;

/** 竞争性谈判: all that {@code negotiation.bpmn} may ask of the application (财政部令第74号). */
public interface NegotiationSteps extends CompetitionSteps {}
