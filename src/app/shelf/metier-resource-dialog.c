/* SPDX-FileCopyrightText: The Métier authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/shelf/metier-resource-dialog.h"

#include <glib/gi18n-lib.h>

#include "app/parts/metier-dialog.h"
#include "app/shelf/metier-shelf-bulk.h"
#include "app/state/metier-link.h"
#include "core/roles/metier-core-skill.h"
#include "core/values/metier-markdown.h"
#include "widgets/metier-resource-words.h"
#include "widgets/metier-tooltip.h"

/**
 * MetierResourceDialog:
 *
 * Changes what the user wrote about one resource. What a pack says of a resource stays the pack's; of a link
 * of one's own all can be changed.
 */
struct _MetierResourceDialog {
  AdwWindow parent_instance;

  const MetierContext *context; /* (unowned): outlives the window */
  MetierResource *resource;     /* (owned): as it was */

  GtkEditable *title_row;
  AdwActionRow *address_row;
  GtkEditable *tags_row;
  AdwComboRow *status_row;
  GtkSpinButton *progress;
  GtkSpinButton *hours;
  AdwPreferencesGroup *main_group;
  GtkTextView *note;
  GtkLabel *formatted;
  GtkWidget *own_group;
  AdwComboRow *kind_row;
  AdwComboRow *level_row;
  AdwComboRow *cost_row;
  GtkEditable *language_row;
  AdwPreferencesGroup *skills_group;
  GtkCheckButton *skills[METIER_N_CORE_SKILLS];
};

G_DEFINE_FINAL_TYPE (MetierResourceDialog, metier_resource_dialog, ADW_TYPE_WINDOW)

/* In the order of the drop-downs. */
static const char *const kinds[]
    = { "course", "book", "video", "article", "practice", "competition", "tool", "unknown" };
static const char *const levels[] = { "introductory", "intermediate", "advanced", "unknown" };
static const char *const costs[] = { "free", "paid", "unknown" };

static guint
find_value (const char *const *values, guint n_values, const char *value)
{
  for (guint i = 0; i < n_values; i++)
    if (g_strcmp0 (values[i], value) == 0)
      return i;

  return n_values - 1;
}

static void
set_text (char **slot, char *text)
{
  char *previous = *slot;

  *slot = text;
  g_free (previous);
}

/* Skills that are no core skill cannot be chosen here, and stay. */
static GStrv
read_skills (MetierResourceDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  MetierCoreSkill core;

  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    if (gtk_check_button_get_active (self->skills[i]))
      g_strv_builder_add (builder, metier_core_skill_get_id ((MetierCoreSkill) i));
  for (guint i = 0; self->resource->skills[i] != NULL; i++)
    if (!metier_core_skill_from_id (self->resource->skills[i], &core))
      g_strv_builder_add (builder, self->resource->skills[i]);

  return g_strv_builder_end (builder);
}

static char *
get_note (MetierResourceDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
note_changed_cb (MetierResourceDialog *self)
{
  g_autofree char *note = get_note (self);
  g_autofree char *markup = metier_markdown_to_markup (note);

  gtk_label_set_markup (self->formatted, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->formatted), *note != '\0');
}

/* A note may have come from anywhere. */
static gboolean
link_activated_cb (GtkLabel *label, const char *uri)
{
  metier_open_link (GTK_WIDGET (label), uri);
  return TRUE;
}

static MetierBookmark *
read_bookmark (MetierResourceDialog *self)
{
  const MetierBookmark *before = self->resource->bookmark;
  MetierBookmark *bookmark
      = before != NULL ? metier_bookmark_copy (before) : metier_bookmarks_new_bookmark ();

  set_text (&bookmark->note, get_note (self));
  bookmark->status = (MetierBookmarkStatus) adw_combo_row_get_selected (self->status_row);
  bookmark->progress = gtk_spin_button_get_value (self->progress);
  bookmark->hours = gtk_spin_button_get_value (self->hours);
  g_strfreev (bookmark->tags);
  bookmark->tags = metier_shelf_split_tags (gtk_editable_get_text (self->tags_row));
  bookmark->changed = g_get_real_time () / G_USEC_PER_SEC;
  return bookmark;
}

static MetierResource *
read_resource (MetierResourceDialog *self)
{
  MetierResource *after = metier_resource_with_bookmark (self->resource, read_bookmark (self));
  const char *language = gtk_editable_get_text (self->language_row);

  set_text (&after->title, g_strdup (gtk_editable_get_text (self->title_row)));
  g_strfreev (after->skills);
  after->skills = read_skills (self);
  if (self->resource->source != NULL)
    return after;

  set_text (&after->kind, g_strdup (kinds[adw_combo_row_get_selected (self->kind_row)]));
  set_text (&after->level, g_strdup (levels[adw_combo_row_get_selected (self->level_row)]));
  set_text (&after->cost, g_strdup (costs[adw_combo_row_get_selected (self->cost_row)]));
  set_text (&after->language, g_strdup (*language != '\0' ? language : "unknown"));
  return after;
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MetierResourceDialog *self = METIER_RESOURCE_DIALOG (widget);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autoptr (GPtrArray) after = g_ptr_array_new_with_free_func ((GDestroyNotify) metier_resource_unref);
  g_autofree char *message = NULL;

  g_ptr_array_add (before, metier_resource_ref (self->resource));
  g_ptr_array_add (after, read_resource (self));
  /* Translators: %s is the title of a learning resource. */
  message = g_strdup_printf (_ ("Changed “%s”"), gtk_editable_get_text (self->title_row));
  metier_bookmarks_change (self->context->bookmarks, before, after, message);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
title_changed_cb (MetierResourceDialog *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title_row)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save", *title != '\0');
}

static void
metier_resource_dialog_finalize (GObject *object)
{
  g_clear_pointer (&METIER_RESOURCE_DIALOG (object)->resource, metier_resource_unref);

  G_OBJECT_CLASS (metier_resource_dialog_parent_class)->finalize (object);
}

static void
metier_resource_dialog_class_init (MetierResourceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = metier_resource_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/metier_app/Metier/shelf-resource-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, address_row);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, tags_row);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, status_row);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, hours);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, main_group);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, note);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, formatted);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, own_group);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, level_row);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, cost_row);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, MetierResourceDialog, skills_group);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_activated_cb);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.save", NULL);
}

static void
metier_resource_dialog_init (MetierResourceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (note_changed_cb),
                            self);
  for (guint i = 0; i < METIER_N_CORE_SKILLS; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     metier_core_skill_get_title ((MetierCoreSkill) i));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      metier_core_skill_get_title ((MetierCoreSkill) i), -1);
      adw_preferences_group_add (self->skills_group, row);
      self->skills[i] = GTK_CHECK_BUTTON (check);
    }
}

static void
show_skills (MetierResourceDialog *self)
{
  for (guint i = 0; self->resource->skills[i] != NULL; i++)
    {
      MetierCoreSkill core;

      if (metier_core_skill_from_id (self->resource->skills[i], &core))
        gtk_check_button_set_active (self->skills[core], TRUE);
    }
}

static char *
format_date (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);

  return time != NULL ? g_date_time_format (time, "%x") : g_strdup ("");
}

static void
show_dates (MetierResourceDialog *self, const MetierBookmark *bookmark)
{
  g_autofree char *added = format_date (bookmark->added);
  g_autofree char *changed = format_date (bookmark->changed);
  /* Translators: %1$s and %2$s are dates. */
  g_autofree char *dates = g_strdup_printf (_ ("Added on %1$s, changed on %2$s"), added, changed);

  adw_preferences_group_set_description (self->main_group, dates);
}

static void
show_bookmark (MetierResourceDialog *self, const MetierBookmark *bookmark)
{
  g_autofree char *tags = g_strjoinv (", ", bookmark->tags);

  show_dates (self, bookmark);
  gtk_editable_set_text (self->tags_row, tags);
  adw_combo_row_set_selected (self->status_row, bookmark->status);
  gtk_spin_button_set_value (self->progress, bookmark->progress);
  gtk_spin_button_set_value (self->hours, bookmark->hours);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note),
                            bookmark->note != NULL ? bookmark->note : "", -1);
}

static void
show_resource (MetierResourceDialog *self)
{
  const MetierResource *resource = self->resource;
  gboolean known = g_strcmp0 (resource->language, "unknown") != 0;

  gtk_editable_set_text (self->title_row, resource->title);
  adw_action_row_set_subtitle (self->address_row, resource->url);
  metier_tooltip_set (GTK_WIDGET (self->address_row), resource->url);
  gtk_editable_set_text (self->language_row, known ? resource->language : "");
  adw_combo_row_set_selected (self->kind_row, find_value (kinds, G_N_ELEMENTS (kinds), resource->kind));
  adw_combo_row_set_selected (self->level_row, find_value (levels, G_N_ELEMENTS (levels), resource->level));
  adw_combo_row_set_selected (self->cost_row, find_value (costs, G_N_ELEMENTS (costs), resource->cost));
  gtk_widget_set_visible (self->own_group, resource->source == NULL);
  show_skills (self);
  if (resource->bookmark != NULL)
    show_bookmark (self, resource->bookmark);
}

/**
 * metier_resource_dialog_present:
 * @parent: a widget in the window that the dialog belongs to
 * @context: what it works with; outlives the window
 * @resource: what to change; one that is not on the shelf is put there
 *
 * Lets the user write about a resource.
 */
void
metier_resource_dialog_present (GtkWidget *parent, const MetierContext *context,
                                const MetierResource *resource)
{
  MetierResourceDialog *self = g_object_new (METIER_TYPE_RESOURCE_DIALOG, "transient-for",
                                             GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->context = context;
  self->resource = metier_resource_ref (resource);
  show_resource (self);
  metier_dialog_present (GTK_WINDOW (self));
}
