/**
 * 业务流程: what happens, in which order, by when.
 *
 * <p>One BPMN diagram, one interface: {@code ${award.challengeWindowEnds(caseNo)}} in {@code award.bpmn} is
 * {@link org.sanshe.processes.AwardSteps#challengeWindowEnds}. The diagram asks, the application answers. A method
 * that returns nothing is done, a {@code boolean} is asked at a gateway, a {@link java.util.Date} is until when a
 * timer or a task runs, a {@code List} is who or what a step is repeated for, a {@code String} is who gets a task.
 * Questions change nothing and may be asked again at any time.
 */
package org.sanshe.processes;
