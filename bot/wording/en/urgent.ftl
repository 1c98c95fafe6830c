# When somebody has to come now.

receipt-urgent = This is urgent, so the people on call have been alerted.
receipt-urgent-call = This is urgent, so the people on call have been alerted. Please call { $phone } as well.
receipt-phone-only = The number is for urgent cases only; questions about how things work are answered here.
receipt-urgent-taken = This is urgent, and somebody has been on it since { $time }.

page-title = Urgent: { $ticket } { $title }
urgent-cannot_get_in = Nobody can get into the system.
urgent-work_stops = It is so slow that work has stopped.
urgent-raised = Somebody has to look at this now.
page-again = Alert number { $round }. Nobody has answered since { $time }.
page-acknowledged = { $name } has been on it since { $time }.
page-ended = This ticket is no longer open.
page-newer = There is a newer call for this.
page-off = Nobody has to come any more.

take-text = Press the button to take it. Then nobody else is called.
take-gone = This link works no longer
take-gone-text = The call that it came with is over.
take-away = Not just now
take-away-text = Please try again in a moment.
