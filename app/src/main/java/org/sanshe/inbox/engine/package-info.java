/** The process engine behind one border: nobody else imports its packages. */
package org.sanshe.inbox.engine;
