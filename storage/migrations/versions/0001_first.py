"""All tables of the first version."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """To this revision."""
    op.create_table(
        "claim",
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("event", name=op.f("pk_claim")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fact",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_fact")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "organisation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("paused_until", sa.BigInteger(), nullable=True),
        sa.Column("nudged_at", sa.BigInteger(), nullable=True),
        sa.Column("erased", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "stuck",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event", sa.String(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("conversation", sa.Integer(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stuck")),
        sa.UniqueConstraint("event", name=op.f("uq_stuck_event")),
    )
    op.create_index(op.f("ix_stuck_conversation"), "stuck", ["conversation"], unique=False)
    op.create_table(
        "identity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_identity_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identity")),
        sa.UniqueConstraint("platform", "address", name=op.f("uq_identity_platform_address")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_identity_person"), "identity", ["person"], unique=False)
    op.create_table(
        "network",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("phase", sa.String(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=False),
        sa.Column("organisation", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["organisation"], ["organisation.id"], name=op.f("fk_network_organisation")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network")),
        sa.UniqueConstraint("code", name=op.f("uq_network_code")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_network_organisation"), "network", ["organisation"], unique=False)
    op.create_index(op.f("ix_network_phase"), "network", ["phase"], unique=False)
    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_agreement_network")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agreement")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_agreement_network"), "agreement", ["network"], unique=False)
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("given_at", sa.BigInteger(), nullable=False),
        sa.Column("withdrawn_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_consent_network")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_consent_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_consent_network"), "consent", ["network"], unique=False)
    op.create_index(op.f("ix_consent_person"), "consent", ["person"], unique=False)
    op.create_table(
        "counter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("statement", sa.String(), nullable=False),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_counter_network")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counter")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_counter_network"), "counter", ["network"], unique=False)
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("authors", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_document_network")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_document_network"), "document", ["network"], unique=False)
    op.create_table(
        "membership",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("facilitator", sa.Boolean(), nullable=False),
        sa.Column("owner", sa.Boolean(), nullable=False),
        sa.Column("buddy", sa.Integer(), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["buddy"], ["person.id"], name=op.f("fk_membership_buddy")),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_membership_network")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_membership_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        sa.UniqueConstraint("network", "person", name=op.f("uq_membership_network_person")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_membership_person"), "membership", ["person"], unique=False)
    op.create_table(
        "proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_proposal_network")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_proposal_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_proposal_network"), "proposal", ["network"], unique=False)
    op.create_index(op.f("ix_proposal_person"), "proposal", ["person"], unique=False)
    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("central", sa.Boolean(), nullable=False),
        sa.Column("versions", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_question_network")),
        sa.ForeignKeyConstraint(["owner"], ["person.id"], name=op.f("fk_question_owner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_question_network"), "question", ["network"], unique=False)
    op.create_index(op.f("ix_question_owner"), "question", ["owner"], unique=False)
    op.create_table(
        "rhythm",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("activity", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("starts", sa.BigInteger(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_rhythm_network")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_rhythm_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rhythm")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_rhythm_network"), "rhythm", ["network"], unique=False)
    op.create_table(
        "room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=True),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_room_network")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_room_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("platform", "address", name=op.f("uq_room_platform_address")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_room_network"), "room", ["network"], unique=False)
    op.create_index(op.f("ix_room_person"), "room", ["person"], unique=False)
    op.create_table(
        "presence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_presence_person")),
        sa.ForeignKeyConstraint(["room"], ["room.id"], name=op.f("fk_presence_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_presence")),
        sa.UniqueConstraint("room", "person", name=op.f("uq_presence_room_person")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_presence_person"), "presence", ["person"], unique=False)
    op.create_table(
        "thanks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("giver", sa.Integer(), nullable=False),
        sa.Column("receiver", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["giver"], ["person.id"], name=op.f("fk_thanks_giver")),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_thanks_network")),
        sa.ForeignKeyConstraint(["receiver"], ["person.id"], name=op.f("fk_thanks_receiver")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thanks")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_thanks_giver"), "thanks", ["giver"], unique=False)
    op.create_index(op.f("ix_thanks_network"), "thanks", ["network"], unique=False)
    op.create_index(op.f("ix_thanks_receiver"), "thanks", ["receiver"], unique=False)
    op.create_table(
        "contribution",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("question", sa.Integer(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_contribution_network")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_contribution_person")),
        sa.ForeignKeyConstraint(["question"], ["question.id"], name=op.f("fk_contribution_question")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contribution")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_contribution_network_kind"), "contribution", ["network", "kind"], unique=False)
    op.create_index(op.f("ix_contribution_person"), "contribution", ["person"], unique=False)
    op.create_index(op.f("ix_contribution_question"), "contribution", ["question"], unique=False)
    op.create_table(
        "conversation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dialogue", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("starter", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=True),
        sa.Column("room", sa.Integer(), nullable=True),
        sa.Column("args", sa.Text(), nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("parent_key", sa.String(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_conversation_network")),
        sa.ForeignKeyConstraint(["parent"], ["conversation.id"], name=op.f("fk_conversation_parent")),
        sa.ForeignKeyConstraint(["room"], ["room.id"], name=op.f("fk_conversation_room")),
        sa.ForeignKeyConstraint(["starter"], ["person.id"], name=op.f("fk_conversation_starter")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_conversation_network_status"), "conversation", ["network", "status"], unique=False)
    op.create_index(op.f("ix_conversation_parent_parent_key"), "conversation", ["parent", "parent_key"], unique=False)
    op.create_index(op.f("ix_conversation_starter_status"), "conversation", ["starter", "status"], unique=False)
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("network", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("question", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["network"], ["network.id"], name=op.f("fk_meeting_network")),
        sa.ForeignKeyConstraint(["question"], ["question.id"], name=op.f("fk_meeting_question")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_meeting_network"), "meeting", ["network"], unique=False)
    op.create_index(op.f("ix_meeting_question"), "meeting", ["question"], unique=False)
    op.create_table(
        "tally",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("counter", sa.Integer(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["counter"], ["counter.id"], name=op.f("fk_tally_counter")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tally")),
        sa.UniqueConstraint("counter", "value", name=op.f("uq_tally_counter_value")),
    )
    op.create_table(
        "collect",
        sa.Column("conversation", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("quorum", sa.Integer(), nullable=True),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["conversation"], ["conversation.id"], name=op.f("fk_collect_conversation")),
        sa.PrimaryKeyConstraint("conversation", "key", name=op.f("pk_collect")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "journal",
        sa.Column("conversation", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("settles", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["conversation"], ["conversation.id"], name=op.f("fk_journal_conversation")),
        sa.PrimaryKeyConstraint("conversation", "key", name=op.f("pk_journal")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.Column("conversation", sa.Integer(), nullable=True),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("ref", sa.String(), nullable=True),
        sa.Column("quotes", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["conversation"], ["conversation.id"], name=op.f("fk_outbox_conversation")),
        sa.ForeignKeyConstraint(["room"], ["room.id"], name=op.f("fk_outbox_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_outbox_conversation_key"), "outbox", ["conversation", "key"], unique=False)
    op.create_index(
        op.f("ix_outbox_id"),
        "outbox",
        ["id"],
        unique=False,
        sqlite_where=sa.text("quotes IS NOT NULL"),
        postgresql_where=sa.text("quotes IS NOT NULL"),
    )
    op.create_index(
        op.f("ix_outbox_not_before_room_id"),
        "outbox",
        ["not_before", "room", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(op.f("ix_outbox_room_ref"), "outbox", ["room", "ref"], unique=False)
    op.create_table(
        "timer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("conversation", sa.Integer(), nullable=True),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("rhythm", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["conversation"], ["conversation.id"], name=op.f("fk_timer_conversation")),
        sa.ForeignKeyConstraint(["rhythm"], ["rhythm.id"], name=op.f("fk_timer_rhythm")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timer")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_timer_conversation_key"), "timer", ["conversation", "key"], unique=False)
    op.create_index(op.f("ix_timer_due"), "timer", ["due"], unique=False)
    op.create_index(op.f("ix_timer_rhythm"), "timer", ["rhythm"], unique=False)
    op.create_table(
        "prompt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("room", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opens_at", sa.BigInteger(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.Column("outbox", sa.Integer(), nullable=True),
        sa.Column("answer_ref", sa.String(), nullable=True),
        sa.Column("word", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["conversation"], ["conversation.id"], name=op.f("fk_prompt_conversation")),
        sa.ForeignKeyConstraint(["outbox"], ["outbox.id"], name=op.f("fk_prompt_outbox")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_prompt_person")),
        sa.ForeignKeyConstraint(["room"], ["room.id"], name=op.f("fk_prompt_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_prompt")),
    )
    op.create_index(op.f("ix_prompt_conversation_key"), "prompt", ["conversation", "key"], unique=False)
    op.create_index(op.f("ix_prompt_outbox"), "prompt", ["outbox"], unique=False)
    op.create_index(op.f("ix_prompt_person_state"), "prompt", ["person", "state"], unique=False)
    op.create_index(
        op.f("ix_prompt_room_answer_ref"),
        "prompt",
        ["room", "answer_ref"],
        unique=False,
        sqlite_where=sa.text("answer_ref IS NOT NULL"),
        postgresql_where=sa.text("answer_ref IS NOT NULL"),
    )
    op.create_index(op.f("ix_prompt_room_person_state"), "prompt", ["room", "person", "state"], unique=False)


def downgrade() -> None:
    """Back to nothing."""
    op.drop_index(op.f("ix_prompt_room_person_state"), table_name="prompt")
    op.drop_index(
        op.f("ix_prompt_room_answer_ref"),
        table_name="prompt",
        sqlite_where=sa.text("answer_ref IS NOT NULL"),
        postgresql_where=sa.text("answer_ref IS NOT NULL"),
    )
    op.drop_index(op.f("ix_prompt_person_state"), table_name="prompt")
    op.drop_index(op.f("ix_prompt_outbox"), table_name="prompt")
    op.drop_index(op.f("ix_prompt_conversation_key"), table_name="prompt")
    op.drop_table("prompt")
    op.drop_index(op.f("ix_timer_rhythm"), table_name="timer")
    op.drop_index(op.f("ix_timer_due"), table_name="timer")
    op.drop_index(op.f("ix_timer_conversation_key"), table_name="timer")
    op.drop_table("timer")
    op.drop_index(op.f("ix_outbox_room_ref"), table_name="outbox")
    op.drop_index(
        op.f("ix_outbox_not_before_room_id"),
        table_name="outbox",
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.drop_index(
        op.f("ix_outbox_id"),
        table_name="outbox",
        sqlite_where=sa.text("quotes IS NOT NULL"),
        postgresql_where=sa.text("quotes IS NOT NULL"),
    )
    op.drop_index(op.f("ix_outbox_conversation_key"), table_name="outbox")
    op.drop_table("outbox")
    op.drop_table("journal")
    op.drop_table("collect")
    op.drop_table("tally")
    op.drop_index(op.f("ix_meeting_question"), table_name="meeting")
    op.drop_index(op.f("ix_meeting_network"), table_name="meeting")
    op.drop_table("meeting")
    op.drop_index(op.f("ix_conversation_starter_status"), table_name="conversation")
    op.drop_index(op.f("ix_conversation_parent_parent_key"), table_name="conversation")
    op.drop_index(op.f("ix_conversation_network_status"), table_name="conversation")
    op.drop_table("conversation")
    op.drop_index(op.f("ix_contribution_question"), table_name="contribution")
    op.drop_index(op.f("ix_contribution_person"), table_name="contribution")
    op.drop_index(op.f("ix_contribution_network_kind"), table_name="contribution")
    op.drop_table("contribution")
    op.drop_index(op.f("ix_thanks_receiver"), table_name="thanks")
    op.drop_index(op.f("ix_thanks_network"), table_name="thanks")
    op.drop_index(op.f("ix_thanks_giver"), table_name="thanks")
    op.drop_table("thanks")
    op.drop_index(op.f("ix_presence_person"), table_name="presence")
    op.drop_table("presence")
    op.drop_index(op.f("ix_room_person"), table_name="room")
    op.drop_index(op.f("ix_room_network"), table_name="room")
    op.drop_table("room")
    op.drop_index(op.f("ix_rhythm_network"), table_name="rhythm")
    op.drop_table("rhythm")
    op.drop_index(op.f("ix_question_owner"), table_name="question")
    op.drop_index(op.f("ix_question_network"), table_name="question")
    op.drop_table("question")
    op.drop_index(op.f("ix_proposal_person"), table_name="proposal")
    op.drop_index(op.f("ix_proposal_network"), table_name="proposal")
    op.drop_table("proposal")
    op.drop_index(op.f("ix_membership_person"), table_name="membership")
    op.drop_table("membership")
    op.drop_index(op.f("ix_document_network"), table_name="document")
    op.drop_table("document")
    op.drop_index(op.f("ix_counter_network"), table_name="counter")
    op.drop_table("counter")
    op.drop_index(op.f("ix_consent_person"), table_name="consent")
    op.drop_index(op.f("ix_consent_network"), table_name="consent")
    op.drop_table("consent")
    op.drop_index(op.f("ix_agreement_network"), table_name="agreement")
    op.drop_table("agreement")
    op.drop_index(op.f("ix_network_phase"), table_name="network")
    op.drop_index(op.f("ix_network_organisation"), table_name="network")
    op.drop_table("network")
    op.drop_index(op.f("ix_identity_person"), table_name="identity")
    op.drop_table("identity")
    op.drop_index(op.f("ix_stuck_conversation"), table_name="stuck")
    op.drop_table("stuck")
    op.drop_table("person")
    op.drop_table("organisation")
    op.drop_table("fact")
    op.drop_table("claim")
