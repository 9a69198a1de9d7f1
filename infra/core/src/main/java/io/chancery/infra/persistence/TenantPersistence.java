package io.chancery.infra.persistence;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.SchemaFits;
import io.chancery.infra.tenancy.TenantDirectory;
import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.hibernate.SpringBeanContainer;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Transactions on firms' schemas: a plain `@Transactional` opens one in the schema of the bound firm. Entities and
/// plain SQL (the primary [JdbcClient]) share its connection.
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableJpaRepositories(basePackages = "io.chancery.app", enableDefaultTransactions = false)
public class TenantPersistence {

    @Bean
    @Primary
    DataSource tenantDataSource() {
        return new TenantDataSource();
    }

    @Bean
    @Primary
    JdbcClient tenantJdbc(DataSource tenantDataSource) {
        return JdbcClient.create(tenantDataSource);
    }

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            Cells cells,
            TenantDirectory directory,
            ObjectProvider<SchemaFits> schemas,
            ObjectProvider<OnlyReading> onlyReading,
            ConfigurableListableBeanFactory beans) {
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setPersistenceUnitName("tenant");
        factory.setPackagesToScan("io.chancery.app", "io.chancery.infra");
        factory.setJpaVendorAdapter(vendorAdapter(directory, schemas, onlyReading));
        factory.setJpaPropertyMap(settings(cells, directory, beans));
        return factory;
    }

    @Bean
    @Primary
    JpaTransactionManager transactionManager(
            EntityManagerFactory entityManagerFactory,
            DataSource tenantDataSource,
            TenantDirectory directory,
            ObjectProvider<SchemaFits> schemas,
            ObjectProvider<OnlyReading> onlyReading) {
        var transactions = new JpaTransactionManager(entityManagerFactory);
        transactions.setJpaDialect(new TenantJpaDialect(directory, SchemaFits.lookedForLate(schemas), onlyReading));
        transactions.setDataSource(tenantDataSource);
        return transactions;
    }

    private static HibernateJpaVendorAdapter vendorAdapter(
            TenantDirectory directory, ObjectProvider<SchemaFits> schemas, ObjectProvider<OnlyReading> onlyReading) {
        var dialect = new TenantJpaDialect(directory, SchemaFits.lookedForLate(schemas), onlyReading);
        return new HibernateJpaVendorAdapter() {
            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
    }

    private static Map<String, Object> settings(
            Cells cells, TenantDirectory directory, ConfigurableListableBeanFactory beans) {
        var settings = new HashMap<String, Object>();
        settings.put(AvailableSettings.MULTI_TENANT_CONNECTION_PROVIDER, new TenantConnections(cells, directory));
        settings.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new BoundTenant());
        settings.put(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
        settings.put(AvailableSettings.PHYSICAL_NAMING_STRATEGY, PhysicalNamingStrategySnakeCaseImpl.class.getName());
        settings.put(AvailableSettings.BEAN_CONTAINER, new SpringBeanContainer(beans));
        settings.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, false);
        settings.put(AvailableSettings.JDBC_TIME_ZONE, "UTC");
        settings.put(AvailableSettings.STATEMENT_BATCH_SIZE, 50);
        settings.put(AvailableSettings.ORDER_INSERTS, true);
        settings.put(AvailableSettings.ORDER_UPDATES, true);
        // No firm is bound at start-up, so nobody may be asked which database this is.
        settings.put(AvailableSettings.ALLOW_METADATA_ON_BOOT, false);
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
        settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, "16");
        return settings;
    }
}
