/** 服务台账: records of service, what makes them valid and countable, checks on them, and the monthly sheets that lock. */
package org.sanshe.delivery.record;
