"""views.*: modals by a trigger, Homes by a person."""

from tests.platforms.slack.methods.call import Call, Method, method
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.views import checked, new_hash, put_up, replace, view_object
from tests.platforms.slack.world import View


def _answer(call: Call, view: View) -> Json:
    return {"view": view_object(call.world, view)}


async def opened(call: Call) -> Json:
    """The view is looked at first: a bad one does not cost the trigger."""
    body = checked(call.args.get("view"), "modal")
    trigger = call.triggers.spend(call.need("trigger_id"))
    return _answer(call, put_up(call.world, trigger.user, body, push=False))


async def pushed(call: Call) -> Json:
    body = checked(call.args.get("view"), "modal")
    trigger = call.triggers.spend(call.need("trigger_id"))
    return _answer(call, put_up(call.world, trigger.user, body, push=True))


async def updated(call: Call) -> Json:
    body = checked(call.args.get("view"), "modal")
    name, external = call.may("view_id"), call.may("external_id")
    if not name and not external:
        raise Refusal("invalid_arguments", messages=["missing required field: view_id"])
    views = call.world.views.values()
    found = next(
        (
            each
            for each in views
            if each.open and (each.id == name or (external and external == _external(each)))
        ),
        None,
    )
    if found is None:
        raise Refusal("not_found")
    given = call.may("hash")
    if given and given != found.hash:
        raise Refusal("hash_conflict")
    return _answer(call, replace(call.world, found, body))


def _external(view: View) -> object:
    return view.body.get("external_id")


async def published(call: Call) -> Json:
    world = call.world
    body = checked(call.args.get("view"), "home")
    user = call.user("user_id")
    if user.deleted or user.is_bot:
        raise Refusal("user_not_found")
    home = world.homes.get(user.id)
    given = call.may("hash")
    if home and given and given != home.hash:
        raise Refusal("hash_conflict")
    if home is None:
        name = world.new_id("V")
        home = View(id=name, user=user.id, body=body, hash="", root=name)
        world.homes[user.id] = home
    home.body, home.hash = body, new_hash(world)
    return _answer(call, home)


METHODS: dict[str, Method] = {
    "views.open": method(opened, "trigger_id view interactivity_pointer", tier=4),
    "views.push": method(pushed, "trigger_id view interactivity_pointer", tier=4),
    "views.update": method(updated, "view view_id external_id hash", tier=4),
    "views.publish": method(published, "user_id view hash", tier=4),
}
