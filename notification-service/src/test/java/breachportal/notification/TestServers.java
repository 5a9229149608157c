package breachportal.notification;

import breachportal.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/// The servers that every Quarkus test of this module runs with.
@QuarkusTestResource(
    value = PostgresResource.class,
    initArgs = @ResourceArg(name = "schema", value = "notification"))
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(AlarmReceiver.class)
@QuarkusTestResource(SigningKeys.class)
final class TestServers {}
