/** 询问: a question about a procurement, and its answer to everybody or to the asker alone. */
package org.sanshe.purchase.inquiry;
