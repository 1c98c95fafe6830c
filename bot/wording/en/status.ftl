# How systems and their parts are.

status-operational = Works
status-maintenance = Under maintenance
status-degraded = Has problems
status-partial_outage = Partly down
status-major_outage = Down

indicator-none = Everything works.
indicator-maintenance = Something is under maintenance, the rest works.
indicator-minor = Something has problems.
indicator-major = Something is down.
indicator-critical = Much is down.

status-title = How the systems are
status-unknown = I know no system by that name. These are the ones I know.
status-none-known = No systems are listed here yet.
status-owner = Responsible
status-version = Version
status-contact = Turn to
status-needs = Depends on
status-components = Its parts
status-changes = Lately
status-page-link = Everything on one page
status-changed = { $moment }: { $old } → { $new }

baseline = Change how a system is
baseline-part = System
    .ask = Which system or part is it about?
baseline-status = Status
    .ask = How is it now?
baseline-reason = Reason
    .ask = Why? Only the team reads this.
baseline-send = Save
baseline-kept = Saved. Everybody who looks sees it now.

command-status = how the systems are
refused-unknown-part = That system is not listed any more.
refused-no-systems = No systems are listed yet. They are named in melding.toml.
refused-status-same = That is how it is listed already.
