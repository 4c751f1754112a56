import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;

/**
 * Flowable with a process of two service tasks and a timer between them; each task writes a row of its own. It reads one
 * order a line: "start COUNT DUE", with the instant of the timer in milliseconds, and answers "started COUNT".
 */
public class FlowableEngine {
    private static final int THREADS = 8;
    private static final int CONNECTIONS = 30;
    private static final String PROCESS = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" targetNamespace="duban">
          <process id="clause" isExecutable="true">
            <startEvent id="begin"/>
            <serviceTask id="first" flowable:class="FlowableEngine$Row"/>
            <intermediateCatchEvent id="rest"><timerEventDefinition><timeDate>${due}</timeDate></timerEventDefinition></intermediateCatchEvent>
            <serviceTask id="second" flowable:class="FlowableEngine$Row"/>
            <endEvent id="end"/>
            <sequenceFlow id="a" sourceRef="begin" targetRef="first"/>
            <sequenceFlow id="b" sourceRef="first" targetRef="rest"/>
            <sequenceFlow id="c" sourceRef="rest" targetRef="second"/>
            <sequenceFlow id="d" sourceRef="second" targetRef="end"/>
          </process>
        </definitions>""";
    private static HikariDataSource rows;

    /** A service task: one row, committed when it returns. */
    public static class Row implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            try (Connection connection = rows.getConnection();
                 PreparedStatement insert = connection.prepareStatement("insert into engine_event (instance, kind) values (?, ?)")) {
                insert.setString(1, execution.getProcessInstanceId());
                insert.setString(2, execution.getCurrentActivityId());
                insert.executeUpdate();
            } catch (java.sql.SQLException error) {
                throw new IllegalStateException(error);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        // Its other threads would live on, and who asked would wait for ever.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(args[0]);
        pool.setUsername(args[1]);
        pool.setPassword(args[2]);
        pool.setMaximumPoolSize(CONNECTIONS);
        rows = new HikariDataSource(pool);
        ProcessEngine engine = tuned().buildProcessEngine();
        engine.getRepositoryService().createDeployment().addString("clause.bpmn20.xml", PROCESS).enableDuplicateFiltering().name("clause").deploy();
        System.out.println("ready " + ProcessEngine.VERSION);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
        for (String line; (line = orders.readLine()) != null;) {
            String[] words = line.split(" ");
            start(engine, Integer.parseInt(words[1]), new Date(Long.parseLong(words[2])));
            System.out.println("started " + words[1]);
        }
        System.exit(0);
    }

    /** With the executor set so that timers of one moment go as fast as they can; its own settings are made for few. */
    private static StandaloneProcessEngineConfiguration tuned() {
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setDataSource(rows);
        settings.setDatabaseSchemaUpdate("true");
        settings.setAsyncExecutorActivate(true);
        settings.setAsyncExecutorCorePoolSize(THREADS);
        settings.setAsyncExecutorMaxPoolSize(THREADS);
        settings.setAsyncExecutorThreadPoolQueueSize(8192);
        AsyncJobExecutorConfiguration executor = settings.getAsyncExecutorConfiguration();
        executor.setMaxTimerJobsPerAcquisition(256);
        executor.setMaxAsyncJobsDuePerAcquisition(256);
        executor.setDefaultTimerJobAcquireWaitTime(Duration.ofMillis(200));
        executor.setDefaultQueueSizeFullWaitTime(Duration.ofMillis(200));
        executor.setMoveTimerExecutorPoolSize(4);
        executor.setGlobalAcquireLockEnabled(true);
        executor.setTimerLockPollRate(Duration.ofMillis(50));
        executor.setAsyncJobsGlobalLockPollRate(Duration.ofMillis(50));
        return settings;
    }

    private static void start(ProcessEngine engine, int count, Date due) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int nth = 0; nth < count; nth++) {
            all.add(threads.submit(() -> engine.getRuntimeService().startProcessInstanceByKey("clause", Map.of("due", due))));
        }
        for (Future<?> one : all) one.get();
        threads.shutdown();
    }
}
