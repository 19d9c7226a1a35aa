/** 资助申请: from the first field to the admission. */
package org.sanshe.grant.application;
