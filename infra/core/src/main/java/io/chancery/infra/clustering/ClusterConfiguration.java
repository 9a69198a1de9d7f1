package io.chancery.infra.clustering;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes this node one of several when `chancery.cluster.enabled` says so.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClusterProperties.class)
public class ClusterConfiguration {

    @Bean
    Announcements announcements(
            ApplicationEventPublisher events,
            ObjectProvider<Cluster> cluster,
            ObjectProvider<AnnouncementRelay> relay) {
        return new Announcements(events, cluster.getIfAvailable(), relay.getIfAvailable());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("chancery.cluster.enabled")
    static class Joined {

        @Bean(destroyMethod = "close")
        Cluster cluster(ClusterProperties properties) {
            return new Cluster(properties);
        }

        @Bean
        HealthIndicator clusterHealth(Cluster cluster, ClusterProperties properties) {
            return new ClusterHealth(cluster, properties.members().size());
        }
    }
}
