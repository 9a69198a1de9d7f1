package io.chancery.infra.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// Transactions on the schema `control`, with a pool and a manager of their own: no transaction spans the control plane
/// and a firm. All SQL there names its schema.
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
public class ControlPersistence {

    private static final int POOL_SIZE = 5;

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @Qualifier("control")
    HikariDataSource controlDataSource(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String username,
            @Value("${spring.datasource.password}") String password) {
        var config = new HikariConfig();
        config.setPoolName("control");
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "chancery-control");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("control")
    JdbcClient controlJdbc(@Qualifier("control") DataSource controlDataSource) {
        return JdbcClient.create(controlDataSource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier(InControl.TRANSACTIONS)
    PlatformTransactionManager controlTransactions(@Qualifier("control") DataSource controlDataSource) {
        return new JdbcTransactionManager(controlDataSource);
    }
}
