package org.separatrix.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of an error that no actor can handle. */
class DispatcherThreadsTest {

    private final BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
    private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void listen() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> told.add(error));
    }

    @AfterEach
    void leave() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"akka.actor.default-dispatcher", "akka.actor.internal-dispatcher", "simulation-dispatcher"})
    void theHandlerOfTheJvmIsAndOtherActorsGoOn(String dispatcher) throws Exception {
        ActorSystem<Runnable> system = ActorSystem.create(
                Behaviors.setup(context -> Behaviors.receiveMessage(message -> {
                    context.spawnAnonymous(running(), DispatcherSelector.fromConfig(dispatcher))
                            .tell(message);
                    return Behaviors.same();
                })),
                "fatal",
                ConfigFactory.parseString("akka.actor.provider = local")
                        .withFallback(ConfigFactory.defaultApplication())
                        .resolve()
                        .withFallback(ConfigFactory.load()));
        try {
            Error[] fatal = {new OutOfMemoryError("tried"), new UnsatisfiedLinkError("tried")};
            for (Error error : fatal) {
                system.tell(() -> {
                    throw error;
                });
                assertSame(error, told.poll(30, TimeUnit.SECONDS));
            }
            system.tell(DispatcherThreadsTest::forEver);
            assertEquals(
                    StackOverflowError.class, told.poll(30, TimeUnit.SECONDS).getClass());
            CompletableFuture<String> thread = new CompletableFuture<>();
            system.tell(() -> thread.complete(Thread.currentThread().getName()));
            assertTrue(thread.get(30, TimeUnit.SECONDS).contains(dispatcher.replace("akka.actor.", "")));
        } finally {
            system.terminate();
        }
    }

    private static Behavior<Runnable> running() {
        return Behaviors.receiveMessage(message -> {
            message.run();
            return Behaviors.same();
        });
    }

    private static void forEver() {
        forEver();
    }
}
