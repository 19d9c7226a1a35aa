/** 服务对象意见: who was served is drawn at random, answers once by a one-time code, and can never be told from others. */
package org.sanshe.delivery.voice;
