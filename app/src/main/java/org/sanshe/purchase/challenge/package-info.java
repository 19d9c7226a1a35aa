/** 质疑: a supplier's challenge to the documents, the procedure or the result, and what follows from it. */
package org.sanshe.purchase.challenge;
