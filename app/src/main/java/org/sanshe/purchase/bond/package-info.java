/** 保证金: who gave what security, until when it is to be given back, and why one was kept. */
package org.sanshe.purchase.bond;
