/** 孵化基地: bases, their rules that are data, and who runs them. */
package org.sanshe.incubation.base;
