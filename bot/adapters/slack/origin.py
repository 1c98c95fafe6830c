"""Which installation something that Slack sent belongs to. Pure."""

from bot.adapters.slack.profile import Json


def is_ours(body: Json, *, team: str, org: str) -> bool:
    """Tell whether Slack sent this for our installation.

    `team` and `org` are the workspace and the organisation that auth.test named, empty until it
    answered: before that the signature or the socket vouches. What strangers do in a shared channel
    bears their workspace, and names ours in `authorizations` or in the view.
    """
    granted = body.get("authorizations") or ()
    orgs = {one.get("enterprise_id") for one in granted if _is_org_wide(one)}
    if _is_org_wide(body):
        orgs.add(body.get("enterprise_id") or (body.get("enterprise") or {}).get("id"))
    if not team or (org and org in orgs):
        return True
    teams = {one.get("team_id") for one in granted} - {None}
    view = body.get("view") or {}
    named = (body.get("team") or {}).get("id") or body.get("team_id")
    teams = teams or {view.get("app_installed_team_id") or named}
    return teams == {None} or team in teams


def bot_of(body: Json) -> str:
    """Read from an event who its bot is, for as long as auth.test has not answered."""
    ours = (one.get("user_id") for one in body.get("authorizations") or () if one.get("is_bot"))
    return str(next(ours, None) or "")


def _is_org_wide(told: Json) -> bool:
    """Read the flag, which a command sends as a word."""
    return told.get("is_enterprise_install") in {True, "true"}
