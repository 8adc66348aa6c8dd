/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/roles/metier-skill-page-private.h"

#include <glib/gi18n-lib.h>

#include "app/shelf/metier-resource-keys.h"
#include "app/shelf/metier-resource-list.h"
#include "app/roles/metier-skill-page-weights.h"
#include "widgets/metier-fold-box.h"

/* So many resources before the button that shows the rest. */
#define FEW_RESOURCES 8

/**
 * MetierSkillPage:
 *
 * All about one skill. While another is loaded, the one before stays.
 */

enum { SIGNAL_SHOWN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MetierSkillPage, metier_skill_page, ADW_TYPE_BIN)

static GtkWidget *
add_row (GtkListBox *list, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  /* Names come from packs and must not be read as markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (list, row);
  return row;
}

static void
me_changed_cb (MetierSkillPage *self)
{
  if (self->model != NULL)
    _metier_skill_page_apply_my_level (self);
}

static void
apply_practices (MetierSkillPage *self)
{
  GPtrArray *practices = self->model->practices;

  metier_resource_list_clear (self->practices);
  for (guint i = 0; i < practices->len; i++)
    {
      const MetierPractice *practice = g_ptr_array_index (practices, i);

      add_row (self->practices, practice->name, practice->summary);
    }
  gtk_widget_set_visible (self->practices_group, practices->len > 0);
}

static void
apply_items (MetierSkillPage *self)
{
  GPtrArray *items = self->model->items;

  metier_resource_list_clear (self->items);
  for (guint i = 0; i < items->len; i++)
    {
      const MetierSkill *item = g_ptr_array_index (items, i);
      GtkWidget *row = add_row (self->items, item->name, item->source->title);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", item->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-skill");
    }
  gtk_widget_set_visible (self->items_group, items->len > 0);
}

static const char *
get_taught (const MetierSkillModel *model)
{
  MetierCoreSkill core;

  return metier_core_skill_from_id (model->taught, &core) ? metier_core_skill_get_short_title (core)
                                                          : model->skill->name;
}

static void
apply_resources (MetierSkillPage *self, guint limit)
{
  const MetierSkillModel *model = self->model;
  g_autofree char *heading = NULL;

  /* Translators: heading above courses and books; %s is the name of a core skill. */
  if (!g_str_equal (model->taught, model->skill->id))
    heading = g_strdup_printf (_ ("Learn %s"), get_taught (model));

  gtk_label_set_label (self->resources_group_title, heading != NULL ? heading : _ ("Learn"));
  metier_resource_list_fill (self->resources, model->resources, limit, get_taught (model), self->context);
  gtk_widget_set_visible (self->all_resources_button, model->resources->len > limit);
  gtk_widget_set_visible (self->resources_group, model->resources->len > 0);
  gtk_widget_set_visible (self->rail, model->resources->len > 0 || model->practices->len > 0);
}

/* The focus would be lost with the button. */
static void
all_resources_cb (MetierSkillPage *self)
{
  apply_resources (self, G_MAXUINT);
  gtk_widget_child_focus (GTK_WIDGET (self->resources), GTK_DIR_TAB_FORWARD);
}

static void
apply (MetierSkillPage *self)
{
  _metier_skill_page_apply_head (self);
  metier_skill_weights_fill (self->weights, self->model, self->context);
  gtk_widget_set_visible (self->no_weights, self->model->weights->len == 0);
  apply_practices (self);
  apply_items (self);
  apply_resources (self, FEW_RESOURCES);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  gtk_stack_set_visible_child_name (self->stack, "skill");
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0, self->model->skill);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MetierSkillPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  g_autoptr (MetierSkillModel) model = metier_store_run_finish (METIER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_cancellable_is_cancelled (self->cancellable))
    return;

  if (model != NULL)
    {
      g_clear_pointer (&self->model, metier_skill_model_free);
      self->model = g_steal_pointer (&model);
      apply (self);
      return;
    }

  why = g_markup_escape_text (error->message, -1);
  adw_status_page_set_title (self->status, _ ("This skill could not be opened"));
  adw_status_page_set_description (self->status, why);
  gtk_stack_set_visible_child_name (self->stack, "status");
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0, NULL);
}

/* A change made elsewhere in the window shows here too. */
static void
bookmark_changed_cb (MetierSkillPage *self, const MetierResource *resource)
{
  metier_resource_list_update (self->resources, resource);
}

static void
resource_activated_cb (MetierSkillPage *self, GtkListBoxRow *row)
{
  metier_resource_list_open (self->resources, row);
}

/* What is being read keeps the page alive; it must not come to a window that is closed. */
static void
metier_skill_page_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (METIER_SKILL_PAGE (widget)->cancellable);

  GTK_WIDGET_CLASS (metier_skill_page_parent_class)->unroot (widget);
}

static void
metier_skill_page_dispose (GObject *object)
{
  g_clear_object (&METIER_SKILL_PAGE (object)->cancellable);

  G_OBJECT_CLASS (metier_skill_page_parent_class)->dispose (object);
}

static void
metier_skill_page_finalize (GObject *object)
{
  g_clear_pointer (&METIER_SKILL_PAGE (object)->model, metier_skill_model_free);

  G_OBJECT_CLASS (metier_skill_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, stack);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, title);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, core_tag);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, chip);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, counts_for);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, my_level);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, proof);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, assess);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, full_name);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, summary);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, topics_group);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, topics);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, tools_group);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, tools);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, weights);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, no_weights);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, rail);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, practices_group);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, practices);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, resources_group);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, resources_group_title);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, resources);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, all_resources_button);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, items_group);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, items);
  gtk_widget_class_bind_template_child (widget_class, MetierSkillPage, status);
}

static void
metier_skill_page_class_init (MetierSkillPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = metier_skill_page_dispose;
  object_class->finalize = metier_skill_page_finalize;
  widget_class->unroot = metier_skill_page_unroot;

  /**
   * MetierSkillPage::shown:
   * @self: the page
   * @skill: (type gpointer) (nullable): a #MetierSkill; %NULL when what was asked for could not be opened
   *
   * The page has an answer to what was asked for.
   */
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (METIER_TYPE_FOLD_BOX);
  g_type_ensure (METIER_TYPE_PROOF);
  g_type_ensure (METIER_TYPE_SOURCE_CHIP);
  g_type_ensure (METIER_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/metier_app/Metier/skill-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, resource_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_resources_cb);
}

static void
metier_skill_page_init (MetierSkillPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  metier_resource_keys_add (GTK_WIDGET (self->resources));
}

/**
 * metier_skill_page_set_context:
 * @self: a page
 * @context: what it works with; outlives @self
 *
 * Called once.
 */
void
metier_skill_page_set_context (MetierSkillPage *self, const MetierContext *context)
{
  g_return_if_fail (METIER_IS_SKILL_PAGE (self));

  self->context = context;
  g_signal_connect_object (context->me, "changed", G_CALLBACK (me_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context->bookmarks, "changed", G_CALLBACK (bookmark_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * metier_skill_page_open:
 * @self: a page
 * @skill: id or unambiguous name of a skill
 *
 * Shows @skill as soon as everything about it is there.
 */
void
metier_skill_page_open (MetierSkillPage *self, const char *skill)
{
  g_return_if_fail (METIER_IS_SKILL_PAGE (self));

  metier_store_run_async (self->context->store, metier_skill_model_load, g_strdup (skill), g_free,
                          (GDestroyNotify) metier_skill_model_free,
                          metier_renew_cancellable (&self->cancellable), loaded_cb, g_object_ref (self));
}
