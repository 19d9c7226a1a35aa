/** 评价方案: indicator frameworks as data, how each indicator is marked, and what a grade brings about. */
package org.sanshe.evaluation.scheme;
